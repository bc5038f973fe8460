import { Hono } from 'hono';
import OpenAI from 'openai';

const openai = new OpenAI();

export const assistant = new Hono().post('/ask', async (c) => {
  const { question } = await c.req.json();
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: question });
  return c.json({ text: answer.output_text });
});
