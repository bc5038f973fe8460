// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { Ratelimit } from '@upstash/ratelimit';
import { Redis } from '@upstash/redis';
import { generateText } from 'ai';

const perAddress = new Ratelimit({ redis: Redis.fromEnv(), limiter: Ratelimit.slidingWindow(10, '1 m') });

export async function POST(req: Request) {
//                    ^^^^ model-route-open
  await perAddress.limit(req.headers.get('x-forwarded-for') ?? 'unknown');
  const { text } = await generateText({ model: openai('gpt-4.1'), prompt: await req.text() });
  return Response.json({ text });
}
