import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();
const examples: OpenAI.ChatCompletionMessageParam[] = [{ role: 'user', content: 'Hello' }];
examples.push({ role: 'assistant', content: 'Good day!' });

app.post('/chat', async (req, res) => {
  const messages: OpenAI.ChatCompletionMessageParam[] = [...examples];
  messages.push({ role: 'user', content: req.body.message });
  const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages });
  res.json({ answer: completion.choices[0].message.content });
});
