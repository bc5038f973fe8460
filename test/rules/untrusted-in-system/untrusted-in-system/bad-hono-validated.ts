import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import OpenAI from 'openai';
import { z } from 'zod';

const openai = new OpenAI();

export const app = new Hono().post('/ask', zValidator('json', z.object({ question: z.string(), rules: z.string() })), async (c) => {
  const { question, rules } = c.req.valid('json');
  const response = await openai.responses.create({ model: 'gpt-5-mini', instructions: `Follow these rules: ${rules}`, input: question });
//                                                                                                           ^^^^^ untrusted-in-system
  return c.json({ text: response.output_text });
});
