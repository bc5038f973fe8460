import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';
import { requireUserId } from './session';

const prisma = new PrismaClient();

export const accountTool = tool({
  description: 'The account of a customer',
  inputSchema: z.object({}),
  execute: async () => {
    const userId = await requireUserId();
    console.info('account read', { userId });
    return prisma.account.findFirst({ where: { customerId: userId } });
  },
});
