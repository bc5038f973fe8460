// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { PrismaClient } from '@prisma/client';
import { streamText, tool } from 'ai';
import { z } from 'zod';
import { auth } from '@/auth';

const prisma = new PrismaClient();

export async function POST(req: Request) {
  const session = await auth();
  const { question } = await req.json();
  return streamText({
    model: openai('gpt-4o'),
    prompt: question,
    tools: {
      listOrders: tool({
        description: 'Orders of the user',
        inputSchema: z.object({ status: z.string() }),
        execute: async ({ status }) => prisma.order.findMany({ where: { userId: session?.user?.id, status } }),
      }),
    },
  }).toUIMessageStreamResponse();
}
