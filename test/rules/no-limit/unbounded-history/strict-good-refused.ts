import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';

const prisma = new PrismaClient();
const openai = new OpenAI();

export async function reply(conversationId: string) {
  const messages = await prisma.message.findMany({ where: { conversationId } });
  if (messages.length > 100) throw new Error('Please start a new conversation.');
  return openai.chat.completions.create({ model: 'gpt-4.1', messages });
}
