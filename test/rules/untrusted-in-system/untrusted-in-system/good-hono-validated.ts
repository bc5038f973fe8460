import { zValidator } from '@hono/zod-validator';
import { Hono } from 'hono';
import OpenAI from 'openai';
import { z } from 'zod';

const openai = new OpenAI();
const schema = z.object({ question: z.string(), language: z.enum(['en', 'de', 'fr']) });

export const app = new Hono().post('/ask', zValidator('json', schema), async (c) => {
  const { question, language } = c.req.valid('json');
  const response = await openai.responses.create({
    model: 'gpt-5-mini',
    instructions: `Answer in the language ${language}.`,
    input: question,
  });
  return c.json({ text: response.output_text });
});
