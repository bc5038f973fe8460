import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

export const memoryTools = (userId: string) => ({
  recall: tool({
    description: `Memories of user ${userId}`,
    inputSchema: z.object({ topic: z.string() }),
    execute: async ({ topic }) => prisma.memory.findMany({ where: { userId, topic } }),
  }),
});
