import { Hono } from 'hono';
import OpenAI from 'openai';

const app = new Hono();
const openai = new OpenAI();

app.post('/faq', async (c) => {
  const locale = c.req.header('accept-language')?.split(',')[0] ?? 'en';
  const body = await c.req.json();
  const response = await openai.responses.create({
    model: 'gpt-5-nano',
    instructions: `Answer in the language with the code ${locale}.`,
    input: body.question,
  });
  return c.json({ text: response.output_text });
});

export default app;
