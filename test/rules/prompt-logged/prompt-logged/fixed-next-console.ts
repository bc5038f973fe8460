// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText } from 'ai';

export async function POST(req: Request) {
  const { messages, chatId } = await req.json();
  console.log('chat', chatId, '[redacted]');
  console.log(`last message: [redacted]`);
  console.debug('body', JSON.stringify({ chatId, count: messages.length }));

  const result = streamText({
    model: openai('gpt-4o'),
    messages: convertToModelMessages(messages.filter((m: { role: string }) => m.role === 'user')),
    onFinish: ({ text, usage, finishReason }) => {
      console.log('finished', finishReason, usage.totalTokens, '[redacted]');
    },
  });
  return result.toUIMessageStreamResponse();
}
