import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();

app.post('/api/chat', async (req, res) => {
  const completion = await openai.chat.completions.create({
    model: req.body.model || 'gpt-4o-mini',
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ client-controlled-settings
    messages: [
      { role: 'system', content: 'You answer questions about train tickets.' },
      { role: 'user', content: String(req.body.question) },
    ],
    max_tokens: req.body.max_tokens,
    //          ^^^^^^^^^^^^^^^^^^^ client-controlled-settings
    tools: req.body.tools,
    //     ^^^^^^^^^^^^^^ client-controlled-settings
  });
  res.json(completion.choices[0]);
});
