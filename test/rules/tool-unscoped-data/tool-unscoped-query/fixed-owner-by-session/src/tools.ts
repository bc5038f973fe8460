import { tool } from 'ai';
import { Pool } from 'pg';
import { z } from 'zod';
import type { Session } from './session';

const pool = new Pool();

export const invoiceTools = (session: Session) => ({
  invoice: tool({
    description: 'An invoice',
    inputSchema: z.object({ invoiceNumber: z.string() }),
    execute: async ({ invoiceNumber }) => {
      const { rows } = await pool.query('SELECT number, total FROM invoices WHERE number = $1 AND customer_id = $2', [invoiceNumber, session.userId]);
      return { rows, askedBy: session.userId };
    },
  }),
});
