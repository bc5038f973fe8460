import express from 'express';
import OpenAI from 'openai';
import { keepConversation } from './roles';

const openai = new OpenAI();
export const router = express.Router();

router.post('/chat', async (req, res) => {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o',
    messages: [{ role: 'system', content: 'You help with homework.' }, ...keepConversation(req.body.messages)],
  });
  res.json(completion.choices[0].message);
});
