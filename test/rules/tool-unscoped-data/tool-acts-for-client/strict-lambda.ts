import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import { openai } from '@ai-sdk/openai';
import { PrismaClient } from '@prisma/client';
import { generateText, tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

export const handler = async (event: APIGatewayProxyEventV2) => {
  const { userId, question } = JSON.parse(event.body ?? '{}');
  const orders = tool({
    description: 'Orders of the user',
    inputSchema: z.object({}),
    execute: async () => prisma.order.findMany({ where: { userId } }),
//                                                        ^^^^^^ tool-acts-for-client
  });
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), prompt: question, tools: { orders } });
  return { statusCode: 200, body: text };
};
