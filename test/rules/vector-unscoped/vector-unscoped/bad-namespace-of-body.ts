import { Index } from '@upstash/vector';
import express from 'express';

const app = express();
const index = new Index();

app.post('/search', async (req, res) => {
  const { userId, question } = req.body;
  const found = await index.namespace(userId).query({ data: question, topK: 5, includeData: true });
//                                    ^^^^^^ vector-unscoped
  res.json(found);
});

app.listen(3000);
