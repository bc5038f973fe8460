import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText } from 'ai';

export const maxDuration = 30;

export async function POST(req: Request) {
  const { messages } = await req.json();
  const result = streamText({
    model: openai('gpt-4.1'),
    system: 'You are a helpful assistant.',
    messages: await convertToModelMessages(messages),
    maxOutputTokens: 2000,
  });
  return result.toUIMessageStreamResponse();
}
