import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();

app.post('/api/chat', async (req, res) => {
  const completion = await openai.chat.completions.create({
    model: ['gpt-4o-mini'].find((name) => name === (req.body.model || 'gpt-4o-mini')) ?? 'gpt-4o-mini',
    messages: [
      { role: 'system', content: 'You answer questions about train tickets.' },
      { role: 'user', content: String(req.body.question) },
    ],
    max_tokens: Math.min(Number(req.body.max_tokens) || 1024, 1024),
    tools: req.body.tools,
    //     ^^^^^^^^^^^^^^ client-controlled-settings
  });
  res.json(completion.choices[0]);
});
