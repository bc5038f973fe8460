import { Hono } from 'hono';
import OpenAI from 'openai';

const app = new Hono();
const client = new OpenAI({ baseURL: 'https://api.groq.com/openai/v1', apiKey: process.env.GROQ_API_KEY });

app.post('/v1/chat', async (c) => {
  const body = await c.req.json();
  const completion = await client.chat.completions.create({ ...body, model: 'llama-3.3-70b-versatile' });
//                                                             ^^^^ client-controlled-messages
  return c.json(completion);
});

export default app;
