import { Hono } from 'hono';
import ollama from 'ollama';

const app = new Hono();

app.post('/translate', async (c) => {
  const { text } = await c.req.json();
  const prompt = [
    'Translate the following sentence from English into German.',
    'Return only the translation and nothing else.',
    `<user_text>\n${text}\n</user_text>`,
  ].join('\n');
  const { response } = await ollama.generate({ model: 'llama3.2', prompt });
  return c.json({ response });
});

export default app;
