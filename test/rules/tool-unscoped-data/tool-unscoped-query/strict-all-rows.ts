import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { drizzle } from 'drizzle-orm/node-postgres';
import { z } from 'zod';
import { customers, products } from './schema';

const prisma = new PrismaClient();
const db = drizzle(process.env.DATABASE_URL!);

export const tools = {
  listOrders: tool({
    description: 'Latest orders',
    inputSchema: z.object({ limit: z.number() }),
    execute: async ({ limit }) => prisma.order.findMany({ orderBy: { createdAt: 'desc' }, take: limit }),
//                                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-unscoped-query
  }),
  listCustomers: tool({
    description: 'Customers',
    inputSchema: z.object({}),
    execute: async () => db.select().from(customers).limit(50),
//                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-unscoped-query
  }),
  listProducts: tool({
    description: 'Products',
    inputSchema: z.object({}),
    execute: async () => db.select().from(products).limit(50),
  }),
};
