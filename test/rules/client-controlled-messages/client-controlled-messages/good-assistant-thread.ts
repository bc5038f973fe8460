import express from 'express';
import OpenAI from 'openai';

const openai = new OpenAI();
const app = express();

app.post('/threads/message', async (req, res) => {
  const thread = await openai.beta.threads.create();
  await openai.beta.threads.messages.create(thread.id, { role: 'user', content: req.body.message });
  const run = await openai.beta.threads.runs.createAndPoll(thread.id, { assistant_id: process.env.ASSISTANT_ID! });
  res.json({ status: run.status });
});
