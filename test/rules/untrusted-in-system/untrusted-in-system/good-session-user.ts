// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText } from 'ai';
import { auth } from '@/auth';

export async function POST(req: Request) {
  const session = await auth();
  if (!session?.user) return new Response('Unauthorized', { status: 401 });
  const { messages } = await req.json();
  const result = streamText({
    model: openai('gpt-4.1'),
    system: `You help ${session.user.name}, who is on the ${session.user.plan} plan.`,
    messages: convertToModelMessages(messages.filter((m: { role: string }) => m.role === 'user')),
  });
  return result.toUIMessageStreamResponse();
}
