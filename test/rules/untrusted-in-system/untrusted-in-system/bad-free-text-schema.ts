// path: app/api/tutor/route.ts
import { anthropic } from '@ai-sdk/anthropic';
import { generateText } from 'ai';
import { z } from 'zod';

const Body = z.object({
  question: z.string().min(1),
  style: z.string().max(2000),
});

export async function POST(req: Request) {
  const { question, style } = Body.parse(await req.json());
  const { text } = await generateText({
    model: anthropic('claude-haiku-4-5'),
    system: `You are a maths tutor. Answer in this style: ${style}`,
//                                                          ^^^^^ untrusted-in-system
    prompt: question,
  });
  return Response.json({ text });
}
