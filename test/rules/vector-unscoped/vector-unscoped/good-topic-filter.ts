import { Index } from '@upstash/vector';
import express from 'express';

const app = express();
const index = new Index();

app.post('/help', async (req, res) => {
  const { language, question } = req.body;
  res.json(await index.namespace(language).query({ data: question, topK: 5, includeData: true }));
});

app.listen(3000);
