import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';

const prisma = new PrismaClient();
const openai = new OpenAI();

export async function summariseConversation(conversationId: string) {
  const messages = await prisma.message.findMany({ where: { conversationId }, orderBy: { createdAt: 'asc' } });
  return openai.chat.completions.create({ model: 'gpt-4.1', messages });
}
