// path: app/api/title/route.ts
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { admit } from '@/lib/gate';

export async function POST(req: Request) {
//                    ^^^^ model-route-open
  await admit(req);
  const { text } = await generateText({ model: openai('gpt-4.1-nano'), prompt: await req.text() });
  return Response.json({ text });
}
