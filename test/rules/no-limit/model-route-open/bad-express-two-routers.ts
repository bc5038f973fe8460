import express, { Router } from 'express';
import OpenAI from 'openai';
import { authenticate } from './authenticate.js';

const openai = new OpenAI();
const app = express();
const members = Router();
const visitors = Router();

members.use(authenticate);
members.post('/ask', async (req, res) => {
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: req.body.question });
  res.json({ text: answer.output_text });
});
visitors.post('/ask', async (req, res) => {
//       ^^^^ model-route-open
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: req.body.question });
  res.json({ text: answer.output_text });
});

app.use('/members', members);
app.use('/visitors', visitors);
app.listen(3000);
