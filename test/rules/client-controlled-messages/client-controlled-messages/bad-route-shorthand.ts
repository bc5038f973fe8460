// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { streamText } from 'ai';

export async function POST(req: Request) {
  const { messages } = await req.json();
  const result = streamText({
    model: openai('gpt-4o'),
    system: 'You are the assistant of Contoso Bikes.',
    messages,
//  ^^^^^^^^ client-controlled-messages
    maxTokens: 800,
  });
  return result.toDataStreamResponse();
}
