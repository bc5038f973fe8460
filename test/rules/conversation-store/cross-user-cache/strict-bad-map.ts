import { createHash } from 'node:crypto';
import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();
const answers = new Map<string, string>();

app.post('/ask', async (req, res) => {
  const key = createHash('sha256').update(req.body.question).digest('hex');
  if (answers.has(key)) return res.json({ text: answers.get(key) });
  const response = await openai.responses.create({
    model: 'gpt-4.1',
    instructions: `You help ${req.user.name}, whose balance is ${req.user.balance}.`,
    input: req.body.question,
  });
  answers.set(key, response.output_text);
  //          ^^^ cross-user-cache
  res.json({ text: response.output_text });
});
