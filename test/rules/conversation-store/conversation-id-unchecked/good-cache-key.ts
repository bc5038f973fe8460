// path: app/api/rates/route.ts
import { Redis } from '@upstash/redis';

const redis = Redis.fromEnv();

export async function GET(req: Request) {
  const currency = new URL(req.url).searchParams.get('currency') ?? 'EUR';
  return Response.json(await redis.get(`exchange-rate:${currency}`));
}
