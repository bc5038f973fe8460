// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function POST(req: Request) {
  const { question } = await req.json();
  const { text } = await generateText({
    model: openai('gpt-4.1-mini'),
    system: 'You are the help desk of Northwind Travel. Answer in two sentences.',
    prompt: question,
  });
  return Response.json({ text });
}
