// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText, type UIMessage } from 'ai';
import pino from 'pino';

const log = pino();

export async function POST(req: Request) {
  const started = Date.now();
  const { messages, id }: { messages: UIMessage[]; id: string } = await req.json();
  log.info({ chatId: id, messageCount: messages.length, lastRole: messages.at(-1)?.role }, 'chat');
  const result = streamText({
    model: openai('gpt-4o'),
    messages: convertToModelMessages(messages.filter((m) => m.role !== 'system')),
    onFinish: ({ usage, finishReason, text }) => {
      log.info({ chatId: id, usage, finishReason, characters: text.length, ms: Date.now() - started });
    },
    onError: ({ error }) => log.error({ err: error, chatId: id }, 'stream failed'),
  });
  return result.toUIMessageStreamResponse();
}
