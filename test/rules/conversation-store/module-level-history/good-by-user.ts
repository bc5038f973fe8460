import express from 'express';
import OpenAI from 'openai';
import { requireUser } from './session.js';

const app = express();
const openai = new OpenAI();
const histories = new Map<string, OpenAI.ChatCompletionMessageParam[]>();
const sessions: Record<string, OpenAI.ChatCompletionMessageParam[]> = {};

app.post('/chat', requireUser, async (req, res) => {
  const history = histories.get(req.user.id) ?? [];
  history.push({ role: 'user', content: req.body.message });
  histories.set(req.user.id, history);
  const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages: history });
  res.json({ answer: completion.choices[0].message.content });
});

app.post('/talk', requireUser, async (req, res) => {
  sessions[req.user.id] ??= [];
  sessions[req.user.id].push({ role: 'user', content: req.body.message });
  const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages: sessions[req.user.id] });
  res.json({ answer: completion.choices[0].message.content });
});
