// path: app/api/chat/route.ts
import { openai } from '@ai-sdk/openai';
import { PrismaClient } from '@prisma/client';
import { generateText, tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

export async function POST(req: Request) {
  if (req.headers.get('x-api-key') !== process.env.GATEWAY_KEY) return new Response('Unauthorized', { status: 401 });
  const { customerId, question } = await req.json();
  const { text } = await generateText({
    model: openai('gpt-4.1-mini'),
    prompt: question,
    tools: {
      invoices: tool({
        description: 'Invoices of the customer',
        inputSchema: z.object({ year: z.number().int() }),
        execute: async ({ year }) => prisma.invoice.findMany({ where: { customerId, year } }),
      }),
    },
  });
  return Response.json({ text });
}
