import { Router } from 'express';
import OpenAI from 'openai';

const openai = new OpenAI();
export const chat = Router();

chat.post('/', async (req, res) => {
//   ^^^^ model-route-open
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: req.body.question });
  res.json({ text: answer.output_text });
});
