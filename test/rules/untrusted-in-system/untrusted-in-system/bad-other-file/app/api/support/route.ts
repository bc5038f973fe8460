import { anthropic } from '@/lib';
import { buildSystemPrompt } from '../../../lib/prompts';

export async function POST(request: Request) {
  const { question, customerName, productLine } = await request.json();
  const reply = await anthropic.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 1024,
    system: buildSystemPrompt({ customerName, productLine }),
//          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ untrusted-in-system
    messages: [{ role: 'user', content: question }],
  });
  return Response.json(reply.content);
}
