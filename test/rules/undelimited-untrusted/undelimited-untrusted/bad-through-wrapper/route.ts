// path: src/routes/ask.ts
import express from 'express';
import { gemini } from '../services/gemini';

export const router = express.Router();

router.post('/ask', async (req, res) => {
  const { question, notes, topic } = req.body;
  const first = await gemini.answer(`Answer as a gardener who keeps it short. The question is: ${question}`);
  //                                                                                             ^^^^^^^^ undelimited-untrusted
  const second = await gemini.answer(topic, notes);
  res.json({ first, second });
});
