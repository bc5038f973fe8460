import { openai } from '@ai-sdk/openai';
import { convertToModelMessages, streamText } from 'ai';
import { Ratelimit } from '@upstash/ratelimit';
import { Redis } from '@upstash/redis';

/** How often one address may call the model: twenty times a minute. */
const modelLimit = new Ratelimit({ redis: Redis.fromEnv(), limiter: Ratelimit.slidingWindow(20, '1 m') });

export async function POST(req: Request) {
  const { success } = await modelLimit.limit(req.headers.get('x-forwarded-for') ?? 'unknown');
  if (!success) return new Response('Too many requests', { status: 429 });
  const { messages } = await req.json();
  const result = streamText({
    model: openai('gpt-4.1'),
    messages: await convertToModelMessages(messages),
  });
  return result.toUIMessageStreamResponse();
}
