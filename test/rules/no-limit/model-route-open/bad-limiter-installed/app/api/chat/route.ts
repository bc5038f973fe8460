import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText } from 'ai';

export async function POST(req: Request) {
//                    ^^^^ model-route-open
  const { messages } = await req.json();
  const result = streamText({
    model: openai('gpt-4.1'),
    messages: await convertToModelMessages(messages),
  });
  return result.toUIMessageStreamResponse();
}
