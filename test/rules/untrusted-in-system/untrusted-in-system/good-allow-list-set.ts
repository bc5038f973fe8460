// path: app/api/explain/route.ts
import { openai } from '@ai-sdk/openai';
import { streamText } from 'ai';

const topics = new Set(['billing', 'shipping', 'returns']);

export async function POST(req: Request) {
  const { topic, question } = await req.json();
  const about = topics.has(topic) ? topic : 'our shop';
  return streamText({
    model: openai('gpt-4.1-mini'),
    system: `You answer questions about ${about}.`,
    prompt: question,
  }).toTextStreamResponse();
}
