// path: app/api/chat/route.ts
import arcjet, { tokenBucket } from '@arcjet/next';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

const aj = arcjet({ key: process.env.ARCJET_KEY ?? '', rules: [tokenBucket({ mode: 'LIVE', refillRate: 5, interval: 60, capacity: 10 })] });

export async function POST(req: Request) {
  const decision = await aj.protect(req, { requested: 1 });
  if (decision.isDenied()) return new Response('Too many requests', { status: 429 });
  const { text } = await generateText({ model: openai('gpt-4.1'), prompt: await req.text() });
  return Response.json({ text });
}
