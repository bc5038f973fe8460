import express from 'express';
import OpenAI from 'openai';

const app = express();
const openai = new OpenAI();
const history: OpenAI.ChatCompletionMessageParam[] = [{ role: 'system', content: 'You help our customers.' }];
//    ^^^^^^^ module-level-history

app.post('/chat', async (req, res) => {
  history.push({ role: 'user', content: req.body.message });
  const completion = await openai.chat.completions.create({ model: 'gpt-4.1', messages: history });
  const answer = completion.choices[0].message;
  history.push(answer);
  res.json({ answer: answer.content });
});
