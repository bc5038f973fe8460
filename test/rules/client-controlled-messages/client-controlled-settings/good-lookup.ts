// path: app/api/chat/route.ts
import { anthropic } from '@ai-sdk/anthropic';
import { openai } from '@ai-sdk/openai';
import { stepCountIs, streamText, tool } from 'ai';
import { z } from 'zod';

const models: Record<string, string> = { fast: 'gpt-4o-mini', best: 'gpt-4o' };
const registry = {
  search: tool({ description: 'Searches the shop', inputSchema: z.object({ term: z.string() }), execute: async () => [] }),
  stock: tool({ description: 'Tells the stock', inputSchema: z.object({ sku: z.string() }), execute: async () => 3 }),
};
const catalogue = [{ id: 'sonnet', name: 'claude-sonnet-4-5' }];

export async function POST(req: Request) {
  const { question, speed, style, enabled, useSearch } = await req.json();
  const chosen = catalogue.find((entry) => entry.id === style);
  const tools = Object.fromEntries(enabled.map((name: 'search' | 'stock') => [name, registry[name]]));
  const result = streamText({
    model: chosen ? anthropic(chosen.name) : openai(models[speed] ?? 'gpt-4o-mini'),
    prompt: question,
    tools: useSearch ? { search: registry.search } : tools,
    stopWhen: stepCountIs(4),
  });
  return result.toTextStreamResponse();
}
