import { PrismaClient } from '@prisma/client';
import { z } from 'zod';
import { procedure, router } from './trpc';

const prisma = new PrismaClient();

export const chats = router({
  byId: procedure.input(z.object({ id: z.string() })).query(({ input }) => prisma.chat.findFirst({ where: { id: input.id } })),
});
