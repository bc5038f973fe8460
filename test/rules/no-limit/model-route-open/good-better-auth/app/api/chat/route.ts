import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { headers } from 'next/headers';
import { auth } from '../../../lib/auth';

export async function POST(req: Request) {
  const session = await auth.api.getSession({ headers: await headers() });
  if (!session) return new Response('Unauthorized', { status: 401 });
  const { text } = await generateText({ model: openai('gpt-4.1'), prompt: await req.text() });
  return Response.json({ text });
}
