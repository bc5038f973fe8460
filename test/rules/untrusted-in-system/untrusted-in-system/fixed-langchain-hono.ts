import { ChatAnthropic } from '@langchain/anthropic';
import { HumanMessage, SystemMessage } from '@langchain/core/messages';
import { Hono } from 'hono';

const app = new Hono();
const model = new ChatAnthropic({ model: 'claude-haiku-4-5' });

app.post('/translate', async (c) => {
  const { text, glossary } = await c.req.json<{ text: string; glossary: string }>();
  const answer = await model.invoke([
    new SystemMessage(`Translate the user's text into German. Use this glossary:\n<glossary>`),
    new HumanMessage(`<glossary>\n${glossary}\n</glossary>`),
    new HumanMessage(text),
  ]);
  return c.json({ text: answer.content });
});

export default app;
