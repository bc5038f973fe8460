import express from 'express';
import OpenAI from 'openai';

const openai = new OpenAI();
const app = express();

app.post('/chat', async (req, res) => {
  console.log('request', { content: '[redacted]', at: Date.now() });
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [{ role: 'user', content: req.body.message }],
  });
  res.json(completion.choices[0].message);
});
