// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText } from 'ai';
import { auth } from '@/auth';

export async function POST(req: Request) {
  const session = await auth();
  if (!session?.user) return new Response('Unauthorized', { status: 401 });
  const { messages } = await req.json();
  const result = streamText({ model: openai('gpt-4.1'), messages: await convertToModelMessages(messages) });
  return result.toUIMessageStreamResponse();
}
