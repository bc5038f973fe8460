// path: app/api/chat/route.ts
import { streamText } from 'ai';
import { openai } from '@ai-sdk/openai';
import { loadHistory } from '@/lib/history';

export async function POST(req: Request) {
  const { messages, chatId } = await req.json();
  const last = messages[messages.length - 1];
  const history = await loadHistory(chatId);
  const result = streamText({
    model: openai('gpt-4o'),
    messages: [...history, { role: 'user', content: last.content }],
  });
  return result.toTextStreamResponse();
}
