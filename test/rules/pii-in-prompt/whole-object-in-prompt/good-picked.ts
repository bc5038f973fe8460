import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';

const prisma = new PrismaClient();
const openai = new OpenAI();

const forModel = (user: { plan: string; language: string }) => ({ plan: user.plan, language: user.language });

export async function greet(id: string) {
  const user = await prisma.user.findUniqueOrThrow({ where: { id } });
  const { plan, language } = user;
  await openai.responses.create({ model: 'gpt-4.1', instructions: JSON.stringify(forModel(user)), input: 'Greet.' });
  await openai.responses.create({ model: 'gpt-4.1', instructions: JSON.stringify({ plan, language }), input: 'Greet.' });
  return openai.responses.create({ model: 'gpt-4.1', instructions: JSON.stringify(user, ['plan', 'language']), input: 'Greet.' });
}
