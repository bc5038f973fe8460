// path: src/app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText } from 'ai';

export const maxDuration = 30;

export async function POST(req: Request) {
//                    ^^^^ model-route-open
  const { messages } = await req.json();
  const result = streamText({
    model: openai('gpt-4.1'),
    system: 'You are a helpful assistant.',
    messages: await convertToModelMessages(messages),
  });
  return result.toUIMessageStreamResponse();
}
