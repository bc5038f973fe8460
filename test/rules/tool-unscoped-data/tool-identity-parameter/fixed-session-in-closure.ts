import { openai } from '@ai-sdk/openai';
import { PrismaClient } from '@prisma/client';
import { convertToModelMessages, streamText, tool } from 'ai';
import { z } from 'zod';
import { auth } from '@/auth';

const prisma = new PrismaClient();

export async function POST(req: Request) {
  const session = await auth();
  if (!session?.user) return new Response('Unauthorized', { status: 401 });
  const { messages } = await req.json();
  const result = streamText({
    model: openai('gpt-4o'),
    messages: convertToModelMessages(messages),
    tools: {
      listOrders: tool({
        description: 'Orders of a customer',
        inputSchema: z.object({ status: z.string().optional() }),
        execute: async ({ status }) => prisma.order.findMany({ where: { userId: session.user.id, status } }),
      }),
    },
  });
  return result.toUIMessageStreamResponse();
}
