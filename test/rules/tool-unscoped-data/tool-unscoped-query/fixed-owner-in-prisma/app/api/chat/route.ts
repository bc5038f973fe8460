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
      getOrder: tool({
        description: 'One order',
        inputSchema: z.object({ orderId: z.string() }),
        execute: async ({ orderId }) => prisma.order.findFirst({ where: { id: orderId, customerId: session.user.id } }),
      }),
    },
  });
  return result.toUIMessageStreamResponse();
}
