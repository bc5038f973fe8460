// path: app/api/summary/route.ts
import Anthropic from '@anthropic-ai/sdk';
import { z } from 'zod';

const body = z.object({ text: z.string().max(20_000), model: z.string().min(1), max_tokens: z.number().int().positive() });
const anthropic = new Anthropic();

export async function POST(request: Request) {
  const { text, model, max_tokens } = body.parse(await request.json());
  const message = await anthropic.messages.create({
    model,
  //^^^^^ client-controlled-settings
    max_tokens,
  //^^^^^^^^^^ client-controlled-settings
    system: 'Summarise the text.',
    messages: [{ role: 'user', content: text }],
  });
  return Response.json(message.content);
}
