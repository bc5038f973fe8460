import Anthropic from '@anthropic-ai/sdk';
import { tavily } from '@tavily/core';
import { Hono } from 'hono';

const app = new Hono();
const anthropic = new Anthropic();
const search = tavily({ apiKey: process.env.TAVILY_API_KEY });

app.post('/research', async (c) => {
  const { topic } = await c.req.json();
  const found = await search.search(topic, { maxResults: 5 });
  const news = found.results.map((result) => `${result.title}: ${result.content}`).join('\n');
  const message = await anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 800,
    system: 'You write balanced reports. Latest news:\n<news>',
    messages: [{ role: 'user', content: `<news>\n${news}\n</news>` }, { role: 'user', content: topic }],
  });
  return c.json(message.content);
});
