import Anthropic from '@anthropic-ai/sdk';
import { Redis } from '@upstash/redis';

const redis = Redis.fromEnv();
const store = new Redis({ url: process.env.REDIS_URL!, token: process.env.REDIS_TOKEN! });
const anthropic = new Anthropic();

export async function reply(chatId: string) {
  const messages = (await store.lrange(`chat:${chatId}`, -20, -1)) as Anthropic.MessageParam[];
  await redis.incr('replies');
  return anthropic.messages.create({ model: 'claude-sonnet-4-5', max_tokens: 800, messages });
}
