// path: app/api/chat/route.ts
import { currentUser } from '@clerk/nextjs/server';
import { Redis } from '@upstash/redis';
import { verifySignature } from '@/lib/twilio';

const redis = Redis.fromEnv();

export async function POST(req: Request) {
  const { prompt, fromPhone, userId } = await req.json();
  let owner: string | undefined;
  if (fromPhone) {
    if (!verifySignature(req.headers.get('x-twilio-signature'))) return new Response('Forbidden', { status: 403 });
    owner = userId;
  } else {
    owner = (await currentUser())?.id;
  }
  return Response.json(await redis.lrange(`chat:${owner}`, 0, -1));
}
