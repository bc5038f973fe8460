// path: app/api/threads/route.ts
import { randomUUID } from 'node:crypto';
import { UpstashRedisChatMessageHistory } from '@langchain/community/stores/message/upstash_redis';

export async function POST(req: Request) {
  const { text } = await req.json();
  const sessionId = randomUUID();
  const history = new UpstashRedisChatMessageHistory({ sessionId });
  await history.addUserMessage(text);
  return Response.json({ sessionId });
}
