// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { auth } from '@clerk/nextjs/server';
import { generateText } from 'ai';

export async function POST(req: Request) {
//                    ^^^^ model-route-open
  await auth();
  const { text } = await generateText({ model: openai('gpt-4.1'), prompt: await req.text() });
  return Response.json({ text });
}
