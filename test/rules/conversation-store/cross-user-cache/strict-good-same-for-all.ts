import express from 'express';
import Redis from 'ioredis';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();
const redis = new Redis();

app.post('/ask', async (req, res) => {
  const response = await openai.responses.create({ model: 'gpt-4.1', instructions: 'You know our manual.', input: req.body.question });
  await redis.set(`answer:${req.body.question}`, response.output_text);
  res.json({ text: response.output_text, asked: req.user.id });
});
