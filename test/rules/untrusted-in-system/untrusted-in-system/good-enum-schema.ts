// path: app/api/rewrite/route.ts
import { google } from '@ai-sdk/google';
import { generateText } from 'ai';
import { z } from 'zod';

const Body = z.object({
  text: z.string().max(8000),
  tone: z.enum(['formal', 'friendly', 'short']).default('formal'),
  words: z.number().int().min(10).max(500),
});

export async function POST(req: Request) {
  const parsed = Body.safeParse(await req.json());
  if (!parsed.success) return Response.json({ error: 'bad request' }, { status: 400 });
  const { text, tone, words } = parsed.data;
  const result = await generateText({
    model: google('gemini-2.5-flash'),
    system: `Rewrite the user's text. Tone: ${tone}. At most ${words} words.`,
    prompt: text,
  });
  return Response.json({ text: result.text });
}
