import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText, type UIMessage } from 'ai';

export async function POST(req: Request) {
  const { messages }: { messages: UIMessage[] } = await req.json();
  const result = streamText({
    model: openai('gpt-5-mini'),
    system: 'You are the assistant of a library.',
    messages: await convertToModelMessages(messages),
    //                                     ^^^^^^^^ client-controlled-messages
  });
  return result.toUIMessageStreamResponse();
}
