// path: app/api/chat/route.ts
import { anthropic } from '@ai-sdk/anthropic';
import { convertToModelMessages, streamText, validateUIMessages } from 'ai';
import { tools } from '@/lib/tools';

export async function POST(req: Request) {
  const body = await req.json();
  const messages = await validateUIMessages({ messages: body.messages, tools });
  const result = streamText({ model: anthropic('claude-sonnet-4-5'), messages: convertToModelMessages(messages), tools });
  return result.toUIMessageStreamResponse();
}
