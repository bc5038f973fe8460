// path: app/api/summary/route.ts
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function POST(req: Request) {
  const { article } = await req.json();
  const { text } = await generateText({
    model: openai('gpt-4.1-mini'),
    prompt: `You write short summaries for our newsletter. Never mention competitors.

${article}`,
//^^^^^^^ undelimited-untrusted
  });
  return Response.json({ text });
}
