// path: src/tools/orders.ts
import { tool } from 'ai';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();

export const findOrders = tool({
  description: 'Look for orders',
  inputSchema: z.object({
    where: z.record(z.string(), z.any()),
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-loose-schema
    limit: z.number().int().max(50),
  }),
  execute: async ({ where, limit }) => prisma.order.findMany({ where, take: limit }),
});

export const changeOrder = tool({
  description: 'Change an order',
  inputSchema: z.object({ id: z.string().uuid(), data: z.object({ note: z.string() }).passthrough() }),
  //                                                                                  ^^^^^^^^^^^^^ tool-loose-schema
  execute: async ({ id, data }) => prisma.order.update({ where: { id }, data }),
});
