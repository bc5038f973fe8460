import { anthropic } from '@ai-sdk/anthropic';
import { convertToModelMessages, streamText } from 'ai';

export async function POST(req: Request) {
//                    ^^^^ model-route-open
  const { messages } = await req.json();
  return streamText({ model: anthropic('claude-haiku-4-5'), messages: await convertToModelMessages(messages) }).toUIMessageStreamResponse();
}
