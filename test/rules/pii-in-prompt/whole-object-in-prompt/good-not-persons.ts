import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';

const prisma = new PrismaClient();
const openai = new OpenAI();

export async function recommend(userId: string) {
  const products = await prisma.product.findMany({ where: { inStock: true } });
  const tenant = await prisma.tenant.findFirst({ where: { users: { some: { id: userId } } } });
  const settings = await prisma.userSettings.findFirst({ where: { userId } });
  return openai.responses.create({
    model: 'gpt-4.1',
    instructions: `You recommend products. Settings: ${JSON.stringify(settings)} of ${JSON.stringify(tenant)}`,
    input: JSON.stringify(products),
  });
}
