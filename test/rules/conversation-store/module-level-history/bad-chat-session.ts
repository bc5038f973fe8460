import { GoogleGenAI } from '@google/genai';
import { Hono } from 'hono';

const ai = new GoogleGenAI({});
const chat = ai.chats.create({ model: 'gemini-2.5-flash' });
//           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ module-level-history
const app = new Hono();

app.post('/chat', async (c) => {
  const { message } = await c.req.json();
  const answer = await chat.sendMessage({ message });
  return c.json({ text: answer.text });
});

export default app;
