// path: app/api/ask/route.ts
import Anthropic from '@anthropic-ai/sdk';
import { z } from 'zod';

const Message = z.object({ role: z.string(), content: z.string().max(4000) });
const Body = z.object({ messages: z.array(Message).max(40) });
const client = new Anthropic();

export async function POST(request: Request) {
  const parsed = Body.safeParse(await request.json());
  if (!parsed.success) return new Response('Bad request', { status: 400 });
  const reply = await client.messages.create({
    model: 'claude-haiku-4-5',
    max_tokens: 700,
    messages: parsed.data.messages as Anthropic.MessageParam[],
//            ^^^^^^^^^^^^^^^^^^^^ client-controlled-messages
  });
  return Response.json(reply.content);
}
