import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

export const tools = (session: { userId: string }, scope: object) => ({
  mine: tool({
    description: 'Orders of the user',
    inputSchema: z.object({}),
    execute: async () => prisma.order.findMany({ where: { userId: session.userId } }),
  }),
  scoped: tool({
    description: 'Orders of the team',
    inputSchema: z.object({}),
    execute: async () => prisma.order.findMany({ ...scope, take: 20 }),
  }),
  howMany: tool({
    description: 'Number of orders',
    inputSchema: z.object({}),
    execute: async () => prisma.order.count(),
  }),
});
