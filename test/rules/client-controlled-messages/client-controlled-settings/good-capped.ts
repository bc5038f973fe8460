import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();
const clamp = (value: number, low: number, high: number) => Math.max(low, Math.min(high, value));

app.post('/api/chat', async (req, res) => {
  const { question, length, maxTokens } = req.body;
  if (Number(maxTokens) > 2000) return res.status(400).json({ error: 'too long' });
  const short = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: question }],
    max_tokens: clamp(Number(length), 16, 300),
  });
  const long = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: question }],
    max_tokens: maxTokens,
  });
  res.json([short.choices[0], long.choices[0]]);
});
