// path: server/api/chat.post.ts
import { createOpenAI } from '@ai-sdk/openai';
import { streamText } from 'ai';

export default defineEventHandler(async (event) => {
  const openai = createOpenAI({ apiKey: useRuntimeConfig().openaiApiKey });
  const { messages, context } = await readBody(event);
  return streamText({
    model: openai('gpt-4o'),
    system: `Answer from this context: ${context}`,
//                                       ^^^^^^^ untrusted-in-system
    messages: messages.filter((message) => message.role === 'user'),
  }).toDataStreamResponse();
});
