// path: src/route.ts
import express from 'express';
import { ask, subjectOf } from './llm';

export const router = express.Router();

router.post('/ask', async (req, res) => {
  const { question, title } = req.body;
  // The wrapper keeps instructions apart; the other function asks no model.
  const answer = await ask(question);
  const labelled = await ask(`${title}: ${question}`);
  res.json({ answer, labelled, subject: subjectOf(`You will answer this question about our shop: ${question}`) });
});
