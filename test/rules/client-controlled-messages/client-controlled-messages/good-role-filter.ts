// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText, type UIMessage } from 'ai';

const fromClient = (message: UIMessage) => message.role === 'user' || message.role === 'assistant';

export async function POST(req: Request) {
  const { messages }: { messages: UIMessage[] } = await req.json();
  const result = streamText({
    model: openai('gpt-4o'),
    messages: convertToModelMessages(messages.filter(fromClient).slice(-20)),
  });
  return result.toUIMessageStreamResponse();
}
