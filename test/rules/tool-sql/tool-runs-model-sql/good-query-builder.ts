import { tool } from 'ai';
import { drizzle } from 'drizzle-orm/node-postgres';
import { and, eq, sql } from 'drizzle-orm';
import knex from 'knex';
import { z } from 'zod';
import { products } from './schema';

const db = drizzle(process.env.DATABASE_URL!);
const k = knex({ client: 'pg' });

export const stock = tool({
  description: 'Stock of a product',
  inputSchema: z.object({ sku: z.string(), warehouse: z.string() }),
  execute: async ({ sku, warehouse }) => {
    const rows = await db.select().from(products).where(and(eq(products.sku, sku), sql`${products.warehouse} = ${warehouse}`));
    const totals = await k.raw('select sum(amount) from stock where sku = ? and warehouse = ?', [sku, warehouse]);
    return { rows, totals };
  },
});
