// path: app/actions.ts
'use server';

import { getIronSession } from 'iron-session';
import { cookies } from 'next/headers';
import OpenAI from 'openai';

const openai = new OpenAI();

export async function ask(question: string) {
  const session = await getIronSession<{ user?: string }>(await cookies(), { password: process.env.SESSION_KEY ?? '', cookieName: 'sid' });
  if (!session.user) throw new Error('Sign in first');
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: question });
  return answer.output_text;
}
