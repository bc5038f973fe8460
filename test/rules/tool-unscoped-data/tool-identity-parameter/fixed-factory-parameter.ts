import { tool } from '@langchain/core/tools';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();

export function invoiceTools(currentUser: { id: string; email: string }) {
  const invoices = tool(
    async ({ year }) => {
      const { rows } = await pool.query('SELECT number, total FROM invoices WHERE customer_id = $1 AND year = $2', [currentUser.id, year]);
      return JSON.stringify(rows);
    },
    {
      name: 'invoices',
      description: `Invoices, for ${currentUser.email}`,
      schema: z.object({ year: z.number() }),
    },
  );
  return [invoices];
}
