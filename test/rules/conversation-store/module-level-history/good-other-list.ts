import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();
const latencies: number[] = [];
const waiting: string[] = [];

app.post('/chat', async (req, res) => {
  waiting.push(req.body.message);
  const start = Date.now();
  const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages: [{ role: 'user', content: req.body.message }] });
  latencies.push(Date.now() - start);
  waiting.pop();
  res.json({ answer: completion.choices[0].message.content, waiting: waiting.length });
});
