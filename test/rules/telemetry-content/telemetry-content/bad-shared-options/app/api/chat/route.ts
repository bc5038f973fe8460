import { openai } from '@ai-sdk/openai';
import { streamText } from 'ai';
import { telemetry } from '../../../lib/telemetry';

export async function POST(req: Request) {
  const { question } = await req.json();
  const result = streamText({
    model: openai('gpt-4o'),
    prompt: String(question),
    experimental_telemetry: telemetry,
//                          ^^^^^^^^^ telemetry-content
  });
  return result.toTextStreamResponse();
}
