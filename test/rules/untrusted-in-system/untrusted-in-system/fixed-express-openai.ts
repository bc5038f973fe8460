import express from 'express';
import OpenAI from 'openai';

const app = express();
app.use(express.json());
const openai = new OpenAI();

app.post('/api/chat', async (req, res) => {
  const { persona, question } = req.body;
  const completion = await openai.chat.completions.create({
    model: 'gpt-4o-mini',
    messages: [
      { role: 'system', content: `You are <persona>, an assistant of Northwind Travel. Answer in two sentences.` },
      { role: 'user', content: `<persona>\n${persona}\n</persona>` },
      { role: 'user', content: question },
    ],
  });
  res.json({ answer: completion.choices[0].message.content });
});
