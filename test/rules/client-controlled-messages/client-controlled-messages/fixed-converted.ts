// path: src/app/api/chat/route.ts
import { anthropic } from '@ai-sdk/anthropic';
import { convertToModelMessages, stepCountIs, streamText, type UIMessage } from 'ai';
import { tools } from './tools';

export async function POST(req: Request) {
  const { messages, id }: { messages: UIMessage[]; id: string } = await req.json();

  const result = streamText({
    model: anthropic('claude-sonnet-4-5'),
    messages: await convertToModelMessages(messages.filter((message: { role: string }) => message.role === 'user' || message.role === 'assistant')),
    stopWhen: stepCountIs(5),
    tools,
  });

  return result.toUIMessageStreamResponse({ headers: { 'x-chat-id': id } });
}
