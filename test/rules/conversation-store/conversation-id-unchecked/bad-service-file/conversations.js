import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export const messagesOf = (conversationId) => prisma.message.findMany({ where: { conversationId } });
