import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';
import { ensureOwner } from './guards';

const prisma = new PrismaClient();

export const readDocument = (session: { userId: string }) =>
  tool({
    description: 'Reads a document',
    inputSchema: z.object({ documentId: z.string() }),
    execute: async ({ documentId }) => {
      const document = await prisma.document.findUnique({ where: { id: documentId } });
      ensureOwner(document, session.userId);
      return document;
    },
  });
