import express from 'express';
import OpenAI from 'openai';
import type { ChatCompletionMessageParam } from 'openai/resources/chat/completions';

const openai = new OpenAI();
export const router = express.Router();

router.post('/chat', async (req, res) => {
  const messages: ChatCompletionMessageParam[] = [{ role: 'system', content: 'You are a travel agent.' }];
  for (const turn of req.body.messages) {
    if (turn.role !== 'user' && turn.role !== 'assistant') continue;
    messages.push({ role: turn.role, content: turn.content });
  }
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });
  res.json(completion.choices[0].message);
});
