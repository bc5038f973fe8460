import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { rows } from '@/lib/db';
import { withinLimit } from '@/lib/limits';
import { logger } from '@/lib/logger';
import { summaryPrompt } from '@/lib/prompts';
import { readSession } from '@/lib/session';

interface Ticket {
  readonly subject: string;
  readonly body: string;
}

export async function POST(_request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const session = await readSession();
  if (!session || session.role === 'customer') return new Response('For the support team.', { status: 403 });
  if (!(await withinLimit(session.userId))) return new Response('Too many summaries at once.', { status: 429 });

  const { id } = await context.params;
  const [ticket] = await rows<Ticket>('select subject, body from tickets where id = $1', [id]);
  if (!ticket) return new Response('No such ticket.', { status: 404 });

  const { text, usage } = await generateText({
    model: openai('gpt-5-mini'),
    system: summaryPrompt(3),
    prompt: `${ticket.subject}\n\n${ticket.body}`,
    maxOutputTokens: 300,
  });
  logger.info({ ticketId: id, tokens: usage.totalTokens, length: text.length }, 'ticket summed up');
  await rows('update tickets set summary = $1 where id = $2', [text, id]);
  return Response.json({ summary: text });
}
