import { openai } from '@ai-sdk/openai';
import { streamText } from 'ai';
import { z } from 'zod';
import { rows } from '@/lib/db';
import { withinLimit } from '@/lib/limits';
import { logger } from '@/lib/logger';
import { replyPrompt } from '@/lib/prompts';
import { readSession } from '@/lib/session';

const draftOptions = z.object({ tone: z.enum(['warm', 'formal']), language: z.enum(['en', 'de', 'fr']) });

export async function POST(request: Request, context: { params: Promise<{ id: string }> }): Promise<Response> {
  const session = await readSession();
  if (!session || session.role === 'customer') return new Response('For the support team.', { status: 403 });
  if (!(await withinLimit(session.userId))) return new Response('Too many drafts at once.', { status: 429 });

  const options = draftOptions.safeParse(await request.json());
  if (!options.success) return new Response('Tone and language are needed.', { status: 400 });

  const { id } = await context.params;
  const [ticket] = await rows<{ subject: string; body: string }>('select subject, body from tickets where id = $1', [id]);
  if (!ticket) return new Response('No such ticket.', { status: 404 });

  const result = streamText({
    model: openai('gpt-5-mini'),
    system: await replyPrompt(options.data),
    prompt: `${ticket.subject}\n\n${ticket.body}`,
    maxOutputTokens: 800,
    onFinish: ({ usage }) => logger.info({ ticketId: id, userId: session.userId, tokens: usage.totalTokens }, 'reply drafted'),
  });
  return result.toTextStreamResponse();
}
