import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';
import { auth } from '@/auth';

const prisma = new PrismaClient();

export const getOrder = tool({
  description: 'An order of the user',
  inputSchema: z.object({ orderId: z.string() }),
  execute: async ({ orderId }) => {
    const session = await auth();
    const order = await prisma.order.findUnique({ where: { id: orderId } });
    if (!order || order.userId !== session?.user.id) return { error: 'not found' };
    return { status: order.status };
  },
});
