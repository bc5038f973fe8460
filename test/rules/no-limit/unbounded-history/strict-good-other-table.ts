import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';

const prisma = new PrismaClient();
const openai = new OpenAI();

export async function recommend(topic: string) {
  const products = await prisma.product.findMany({ where: { topic } });
  const last = await prisma.message.findFirst({ where: { topic }, orderBy: { createdAt: 'desc' } });
  return openai.responses.create({ model: 'gpt-4.1', instructions: JSON.stringify(products), input: last.content });
}
