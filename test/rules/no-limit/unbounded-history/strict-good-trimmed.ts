import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';
import { countTokens } from './tokens.js';

const prisma = new PrismaClient();
const openai = new OpenAI();

export async function reply(conversationId: string) {
  const messages = await prisma.message.findMany({ where: { conversationId }, orderBy: { createdAt: 'asc' } });
  while (countTokens(messages) > 8000) messages.shift();
  return openai.chat.completions.create({ model: 'gpt-4.1', messages });
}
