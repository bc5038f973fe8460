import express from 'express';
import OpenAI from 'openai';

const openai = new OpenAI();
const app = express();
const histories = new Map();

app.post('/chat', async (req, res) => {
  const { userName, message } = req.body;
  const history = histories.get(userName) ?? [];
//                              ^^^^^^^^ conversation-id-unchecked
  history.push({ role: 'user', content: message });
  const answer = await openai.chat.completions.create({ model: 'gpt-4.1-mini', max_tokens: 500, messages: history });
  histories.set(userName, history);
  res.json(answer.choices[0].message);
});

app.listen(3000);
