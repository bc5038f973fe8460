import Anthropic from '@anthropic-ai/sdk';
import express from 'express';

const app = express();
const anthropic = new Anthropic();
const TOPICS = ['billing', 'shipping', 'returns'];

app.post('/tips', async (req, res) => {
  const { topic } = req.body;
  if (!TOPICS.includes(topic)) {
    res.status(400).end();
    return;
  }
  const message = await anthropic.messages.create({
    model: 'claude-haiku-4-5',
    max_tokens: 300,
    messages: [{ role: 'user', content: `Write three short tips on ${topic} for customers of our shop.` }],
  });
  res.json(message.content);
});
