import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

export const readDocument = tool({
  description: 'Reads a page of the handbook',
  inputSchema: z.object({ documentId: z.string() }),
  execute: async ({ documentId }) => prisma.document.findUnique({ where: { id: documentId } }),
});
