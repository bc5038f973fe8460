// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { currentUser } from '@clerk/nextjs/server';
import { streamText } from 'ai';

export async function POST(request: Request) {
  const user = await currentUser();
  const { messages } = await request.json();
  const result = streamText({
    model: openai('gpt-4.1'),
    system: `You talk with ${user?.firstName}, whose language is ${user?.publicMetadata.language}. Id: ${JSON.stringify(user?.id)}`,
    messages,
  });
  return result.toTextStreamResponse();
}
