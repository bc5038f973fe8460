// path: app/api/shop/route.ts
import { openai } from '@ai-sdk/openai';
import { PrismaClient } from '@prisma/client';
import { generateText, tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

export async function POST(req: Request) {
  const { category, question } = await req.json();
  const { text } = await generateText({
    model: openai('gpt-4.1-mini'),
    maxOutputTokens: 300,
    prompt: question,
    tools: {
      products: tool({
        description: 'Products',
        inputSchema: z.object({ text: z.string().max(80) }),
        execute: async ({ text }) => prisma.product.findMany({ where: { category, name: { contains: text } }, take: 10 }),
      }),
    },
  });
  return Response.json({ text });
}
