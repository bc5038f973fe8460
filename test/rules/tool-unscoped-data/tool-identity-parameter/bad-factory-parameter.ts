import { tool } from '@langchain/core/tools';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();

export function invoiceTools(currentUser: { id: string; email: string }) {
  const invoices = tool(
    async ({ customerId, year }) => {
      const { rows } = await pool.query('SELECT number, total FROM invoices WHERE customer_id = $1 AND year = $2', [customerId, year]);
//                                                                                                                  ^^^^^^^^^^ tool-identity-parameter
      return JSON.stringify(rows);
    },
    {
      name: 'invoices',
      description: `Invoices, for ${currentUser.email}`,
      schema: z.object({ customerId: z.string(), year: z.number() }),
    },
  );
  return [invoices];
}
