import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';

const prisma = new PrismaClient();
const openai = new OpenAI();

export async function reply(conversationId: string, text: string) {
  await prisma.message.create({ data: { conversationId, role: 'user', content: text } });
  const history = await prisma.message.findMany({ where: { conversationId }, orderBy: { createdAt: 'asc' }, take: -20 });
  return openai.chat.completions.create({
    model: 'gpt-4.1',
    messages: [
      { role: 'system', content: 'You help.' },
      ...history.map((message) => ({ role: message.role, content: message.content })),
    ],
  });
}
