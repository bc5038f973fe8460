import { GoogleGenAI } from '@google/genai';
import { Hono } from 'hono';
import { historyOf } from './store.js';

const ai = new GoogleGenAI({});
const app = new Hono();

class Conversation {
  readonly turns: { role: string; parts: { text: string }[] }[] = [];

  async ask(text: string) {
    this.turns.push({ role: 'user', parts: [{ text }] });
    return ai.models.generateContent({ model: 'gemini-2.5-flash', contents: this.turns });
  }
}

app.post('/chat', async (c) => {
  const { message } = await c.req.json();
  const chat = ai.chats.create({ model: 'gemini-2.5-flash', history: await historyOf(c.get('user').id) });
  const answer = await chat.sendMessage({ message });
  return c.json({ text: answer.text });
});

app.post('/once', async (c) => {
  const { message } = await c.req.json();
  const answer = await new Conversation().ask(message);
  return c.json({ text: answer.text });
});

export default app;
