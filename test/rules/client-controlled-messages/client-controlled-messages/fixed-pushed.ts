import express from 'express';
import ollama, { type Message } from 'ollama';

const app = express();
app.use(express.json({ limit: '1mb' }));

app.post('/chat', async (req, res) => {
  const messages: Message[] = [{ role: 'system', content: 'You are a museum guide.' }];
  for (const turn of req.body.history) {
    messages.push({ role: turn.role === 'assistant' ? ('assistant' as const) : ('user' as const), content: turn.content });
  }
  messages.push({ role: 'user', content: req.body.question });
  const reply = await ollama.chat({ model: 'llama3.2', messages });
  res.json(reply.message);
});
