// path: app/api/ask/route.ts
import Anthropic from '@anthropic-ai/sdk';
import { z } from 'zod';

const Body = z.object({
  messages: z.array(z.object({ role: z.enum(['user', 'assistant']), content: z.string().max(4000) })).max(40),
});
const client = new Anthropic();

export async function POST(request: Request) {
  const { messages } = Body.parse(await request.json());
  const reply = await client.messages.create({ model: 'claude-haiku-4-5', max_tokens: 700, messages });
  return Response.json(reply.content);
}
