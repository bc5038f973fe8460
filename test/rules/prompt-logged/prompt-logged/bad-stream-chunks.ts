import { Hono } from 'hono';
import { streamSSE } from 'hono/streaming';
import OpenAI from 'openai';

const app = new Hono();
const openai = new OpenAI();

app.post('/chat', async (c) => {
  const { prompt } = await c.req.json();
  return streamSSE(c, async (stream) => {
    const completion = await openai.chat.completions.create({
      model: 'gpt-4o-mini',
      messages: [{ role: 'user', content: prompt }],
      stream: true,
    });
    let full = '';
    for await (const chunk of completion) {
      const delta = chunk.choices[0]?.delta?.content ?? '';
      full += delta;
      await stream.writeSSE({ data: delta });
    }
    console.log('answer:', full);
//                         ^^^^ prompt-logged
  });
});

export default app;
