import { QdrantClient } from '@qdrant/js-client-rest';
import express from 'express';
import { embed } from './embed.js';

const app = express();
const qdrant = new QdrantClient({ url: 'http://localhost:6333' });

app.post('/help', async (req, res) => {
  res.json(await qdrant.search('handbook', { vector: await embed(req.body.question), limit: 5 }));
});

app.listen(3000);
