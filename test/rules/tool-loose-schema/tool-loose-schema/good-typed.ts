import { tool } from 'ai';
import { PrismaClient } from '@prisma/client';
import { z } from 'zod';

const prisma = new PrismaClient();
const place = z.strictObject({ city: z.string(), zip: z.string().regex(/^\d{5}$/) });

export const setAddress = tool({
  description: 'Change the address of an order',
  inputSchema: z.object({ id: z.string().uuid(), place, counts: z.record(z.string(), z.number().int()) }),
  execute: ({ id, place, counts }) => prisma.order.update({ where: { id }, data: { ...place, counts } }),
});
