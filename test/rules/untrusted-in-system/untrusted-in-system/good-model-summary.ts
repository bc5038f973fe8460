// path: app/api/chat/route.ts
import Anthropic from '@anthropic-ai/sdk';
import { countTurns, loadTurns } from '@/lib/turns';

const client = new Anthropic();

export async function POST(req: Request) {
  const { conversationId, question } = await req.json();
  const turns = await loadTurns(conversationId);
  const systemLength = `turns so far: ${countTurns(turns)}`;
  const message = await client.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 500,
    system: [{ type: 'text', text: 'You answer questions on our documentation.', cache_control: { type: 'ephemeral' } }, { type: 'text', text: systemLength }],
    messages: [...turns, { role: 'user', content: question }],
  });
  return Response.json({ content: message.content });
}
