import { after } from 'next/server';
import { z } from 'zod';
import { rows } from '@/lib/db';
import { withinLimit } from '@/lib/limits';
import { logger } from '@/lib/logger';
import { readSession } from '@/lib/session';
import { triageTicket } from '@/lib/triage';

const ticketBody = z.object({ subject: z.string().min(1).max(120), body: z.string().min(1).max(4000) });

export async function POST(request: Request): Promise<Response> {
  const session = await readSession();
  if (!session) return new Response('Sign in first.', { status: 401 });
  if (!(await withinLimit(session.userId))) return new Response('Too many tickets at once.', { status: 429 });

  const parsed = ticketBody.safeParse(await request.json());
  if (!parsed.success) return new Response('A ticket has a subject and a text.', { status: 400 });

  const [ticket] = await rows<{ id: string }>(
    'insert into tickets (user_id, subject, body) values ($1, $2, $3) returning id',
    [session.userId, parsed.data.subject, parsed.data.body],
  );
  after(async () => {
    const { topic, urgent } = await triageTicket(parsed.data);
    await rows('update tickets set topic = $1, urgent = $2 where id = $3', [topic, urgent, ticket?.id]);
    logger.info({ ticketId: ticket?.id }, 'ticket sorted');
  });
  return Response.json({ ticketId: ticket?.id }, { status: 201 });
}
