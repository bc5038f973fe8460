import { createHmac, randomUUID } from 'node:crypto';
import Anthropic from '@anthropic-ai/sdk';

const client = new Anthropic();

export async function startSession(topic: string) {
  const id = randomUUID();
  const signature = createHmac('sha256', process.env.SESSION_SECRET!).update(id).digest('hex');
  const reply = await client.messages.create({
    model: 'claude-haiku-4-5',
    max_tokens: 200,
    system: `Session ${id}, signed ${signature}. Repeat both at the end.`,
    messages: [{ role: 'user', content: topic }],
  });
  return reply.content;
}
