// path: app/api/ask/route.ts
import { openai } from '@ai-sdk/openai';
import { auth } from '@clerk/nextjs/server';
import { PrismaClient } from '@prisma/client';
import { Redis } from '@upstash/redis';
import { generateText } from 'ai';

const redis = new Redis({ url: process.env.REDIS_URL!, token: process.env.REDIS_TOKEN! });
const prisma = new PrismaClient();

export async function POST(request: Request) {
  const { userId } = await auth();
  const { question } = await request.json();
  const cached = await redis.get(`answer:${question}`);
  if (cached) return Response.json({ text: cached });
  const orders = await prisma.order.findMany({ where: { userId }, take: 20 });
  const { text } = await generateText({
    model: openai('gpt-4.1'),
    system: `You answer questions about these orders: ${JSON.stringify(orders)}`,
    prompt: question,
  });
  await redis.set(`answer:${question}`, text, { ex: 3600 });
  //              ^^^^^^^^^^^^^^^^^^^^ cross-user-cache
  return Response.json({ text });
}
