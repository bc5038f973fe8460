import express from 'express';
import OpenAI from 'openai';
import { requireUser } from './session.js';
import { ticketsOf } from './tickets.js';

const app = express();
const openai = new OpenAI();

app.post('/chat', requireUser, async (req, res) => {
  const tickets = await ticketsOf(req.user.id);
  const response = await openai.responses.create({ model: 'gpt-5-mini', input: `${JSON.stringify(tickets)}\n${req.body.question}` });
  res.json({ answer: response.output_text });
});

app.listen(3000);
