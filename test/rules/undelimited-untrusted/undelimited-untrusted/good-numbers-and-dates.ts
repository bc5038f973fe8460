// path: app/api/plan/route.ts
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { z } from 'zod';

const Body = z.object({ days: z.number().int().max(14), style: z.enum(['city', 'beach', 'hiking']), budget: z.number() });

export async function POST(req: Request) {
  const { days, style, budget } = Body.parse(await req.json());
  const { text } = await generateText({
    model: openai('gpt-4.1-mini'),
    prompt: `Plan a ${style} trip of ${days} days for ${budget.toFixed(2)} euros. Start on ${new Date().toISOString()}.`,
  });
  return Response.json({ text });
}
