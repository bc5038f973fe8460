import { tool } from 'ai';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
import { auth } from '@/auth';

const prisma = new PrismaClient();

export const shareNote = tool({
  description: 'Shares a note of the user with a colleague',
  inputSchema: z.object({ title: z.string(), role: z.enum(['viewer', 'editor']), userId: z.string() }),
  execute: async ({ title, role, userId }) => {
    const session = await auth();
    const note = await prisma.note.findFirst({ where: { title, ownerId: session.user.id } });
    return prisma.share.create({ data: { noteId: note.id, role, userId } });
  },
});
