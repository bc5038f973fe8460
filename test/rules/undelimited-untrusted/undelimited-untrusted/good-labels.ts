import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();

app.post('/api/support', async (req, res) => {
  const { question, product } = req.body;
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: 'You are a polite support agent of Northwind Travel. Answer in one paragraph.' },
      { role: 'user', content: `Product: ${product}\n\nQuestion of the customer: ${question}` },
    ],
  });
  res.json({ answer: completion.choices[0].message.content });
});
