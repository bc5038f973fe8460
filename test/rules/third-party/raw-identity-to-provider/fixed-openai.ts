import OpenAI from 'openai';
import { auth } from '@/auth';
import { createHmac } from 'node:crypto';

/** The same for the same person each time, and of no use to anybody without the key. */
function pseudonymOf(value: string | null | undefined): string {
  const key = process.env.PSEUDONYM_KEY;
  if (!key) throw new Error('PSEUDONYM_KEY is not set.');
  return createHmac('sha256', key).update(value ?? '').digest('hex');
}

const client = new OpenAI();

export async function POST(request: Request) {
  const session = await auth();
  const { messages } = await request.json();
  const completion = await client.chat.completions.create({
    model: 'gpt-5-mini',
    messages,
    user: pseudonymOf(session?.user?.email ?? 'anonymous'),
  });
  return Response.json(completion.choices[0].message);
}
