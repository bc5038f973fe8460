import { PrismaClient } from '@prisma/client';
import { Effect, Layer } from 'effect';
import { ChatRepository } from './repository.js';

const prisma = new PrismaClient();

export const ChatRepositoryLive = Layer.succeed(ChatRepository, {
  messagesOf: (chatId: string) => Effect.promise(() => prisma.message.findMany({ where: { chatId } })),
});
