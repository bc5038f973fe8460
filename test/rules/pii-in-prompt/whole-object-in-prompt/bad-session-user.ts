// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { streamText } from 'ai';
import { getServerSession } from 'next-auth';
import { authOptions } from '@/lib/auth';

export async function POST(request: Request) {
  const session = await getServerSession(authOptions);
  const { messages } = await request.json();
  const user = session?.user;
  const result = streamText({
    model: openai('gpt-4.1'),
    system: `You help our members. Their plan is ${user?.plan}. The member: ${JSON.stringify(user)}`,
    //                                                                        ^^^^^^^^^^^^^^^^^^^^ whole-object-in-prompt
    messages,
  });
  return result.toTextStreamResponse();
}
