// path: app/api/completion/route.ts
import { openai } from '@ai-sdk/openai';
import { generateObject, generateText } from 'ai';
import { z } from 'zod';

export async function POST(req: Request) {
  const { prompt }: { prompt: string } = await req.json();
  const { object } = await generateObject({ model: openai('gpt-4o-mini'), schema: z.object({ isQuestion: z.boolean() }), prompt });
  if (!object.isQuestion) return Response.json({ text: 'Please ask a question.' });
  const { text } = await generateText({ model: openai('gpt-4o'), system: 'You answer in one paragraph.', prompt });
  return Response.json({ text });
}
