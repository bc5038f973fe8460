import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

export const orderTools = (userId: string) => ({
  getOrder: tool({
    description: 'An order of the user',
    inputSchema: z.object({ orderId: z.string() }),
    execute: async ({ orderId }) => prisma.order.findFirst({ where: { id: orderId, customer: { userId } } }),
  }),
});
