// path: src/route.ts
import express from 'express';
import { makeModel } from './llm.js';

const app = express();

app.post('/ask', async (req, res) => {
  const answer = await makeModel(req.body.model).invoke(String(req.body.question));
  res.json({ answer: answer.content });
});
