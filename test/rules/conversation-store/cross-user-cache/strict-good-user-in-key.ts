import { createHash } from 'node:crypto';
import express from 'express';
import Redis from 'ioredis';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();
const redis = new Redis();

app.post('/ask', async (req, res) => {
  const prompt = `You help ${req.user.name}. ${req.body.question}`;
  const response = await openai.responses.create({ model: 'gpt-4.1', input: prompt });
  await redis.set(`answer:${req.user.id}:${req.body.question}`, response.output_text);
  await redis.set(`prompt:${createHash('sha256').update(prompt).digest('hex')}`, response.output_text);
  res.json({ text: response.output_text });
});
