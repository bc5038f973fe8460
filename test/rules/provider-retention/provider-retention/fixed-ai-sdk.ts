import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText } from 'ai';

const providerOptions = { openai: { store: false, reasoningEffort: 'low' } };

export async function POST(request: Request) {
  const { messages } = await request.json();
  const result = streamText({ model: openai('gpt-5-mini'), messages: await convertToModelMessages(messages), providerOptions });
  return result.toUIMessageStreamResponse();
}
