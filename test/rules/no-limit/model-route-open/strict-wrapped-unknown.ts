// path: app/api/title/route.ts
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { wrapped } from '@/lib/wrapped';

export const POST = wrapped(async (req: Request) => {
//           ^^^^ model-route-open
  const { text } = await generateText({ model: openai('gpt-4.1'), prompt: await req.text() });
  return Response.json({ text });
});
