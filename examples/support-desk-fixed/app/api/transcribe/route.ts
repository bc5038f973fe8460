import OpenAI from 'openai';
import { withinLimit } from '@/lib/limits';
import { readSession } from '@/lib/session';

const largestNoteBytes = 2_000_000;

export async function POST(request: Request): Promise<Response> {
  const session = await readSession();
  if (!session) return new Response('Sign in first.', { status: 401 });
  if (!(await withinLimit(session.userId))) return new Response('Too many notes at once.', { status: 429 });

  const note = (await request.formData()).get('note');
  if (!(note instanceof File) || note.size > largestNoteBytes) return new Response('A short note is needed.', { status: 400 });

  const openai = new OpenAI();
  const transcript = await openai.audio.transcriptions.create({ file: note, model: 'gpt-4o-mini-transcribe' });
  return Response.json({ text: transcript.text });
}
