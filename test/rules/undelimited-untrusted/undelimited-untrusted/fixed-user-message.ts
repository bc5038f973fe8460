import express from 'express';
import OpenAI from 'openai';

const app = express();
app.use(express.json());
const openai = new OpenAI();

app.post('/api/support', async (req, res) => {
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    max_tokens: 300,
    messages: [{ role: 'system', content: `You are a polite support agent of Northwind Travel. Answer in one paragraph.` }, { role: 'user', content: `${req.body.question}` }],
  });
  res.json({ answer: completion.choices[0].message.content });
});
