import { tool } from '@langchain/core/tools';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();

export function invoiceTools(currentUser: { id: string; email: string }) {
  const invoice = tool(
    async ({ invoiceNumber }) => {
      const { rows } = await pool.query('SELECT number, total FROM invoices WHERE number = $1 AND customer_id = $2 LIMIT 1', [invoiceNumber, currentUser.id]);
      return JSON.stringify(rows);
    },
    { name: 'invoice', description: `An invoice, for ${currentUser.email}`, schema: z.object({ invoiceNumber: z.string() }) },
  );
  return [invoice];
}
