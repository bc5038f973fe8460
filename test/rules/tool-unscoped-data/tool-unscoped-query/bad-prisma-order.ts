import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

export const getOrder = tool({
  description: 'An order with its address',
  inputSchema: z.object({ orderId: z.string() }),
  execute: async ({ orderId }) => {
    const order = await prisma.order.findUnique({ where: { id: orderId }, include: { address: true } });
//                                                             ^^^^^^^ tool-unscoped-query
    return order ?? { error: 'not found' };
  },
});
