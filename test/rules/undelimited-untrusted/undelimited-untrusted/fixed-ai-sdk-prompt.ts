// path: app/api/summary/route.ts
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function POST(req: Request) {
  const { article } = await req.json();
  const { text } = await generateText({
    model: openai('gpt-4.1-mini'),
    system: `You write short summaries for our newsletter. Never mention competitors.`, prompt: `${article}`,
  });
  return Response.json({ text });
}
