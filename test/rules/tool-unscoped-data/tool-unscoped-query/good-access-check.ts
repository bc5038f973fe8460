import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';
import { assertCanRead } from './permissions';

const prisma = new PrismaClient();

export const fileTools = (user: { id: string }) => ({
  readFile: tool({
    description: 'Reads a file',
    inputSchema: z.object({ fileId: z.string() }),
    execute: async ({ fileId }) => {
      await assertCanRead(user, fileId);
      return prisma.file.findUniqueOrThrow({ where: { id: fileId } });
    },
  }),
});
