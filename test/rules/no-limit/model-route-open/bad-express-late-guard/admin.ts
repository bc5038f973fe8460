import { Router } from 'express';
import OpenAI from 'openai';

const openai = new OpenAI();
export const admin = Router();

admin.post('/summary', async (req, res) => {
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: req.body.text });
  res.json({ text: answer.output_text });
});
