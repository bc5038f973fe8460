import { type RunContext, tool } from '@openai/agents';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();

export const invoices = tool({
  name: 'invoices',
  description: 'Invoices of the user',
  parameters: z.object({ year: z.number() }),
  execute: async ({ year }, runContext?: RunContext<{ customerId: string }>) => {
    const customerId = runContext?.context.customerId;
    const { rows } = await pool.query('SELECT number, total FROM invoices WHERE customer_id = $1 AND year = $2', [customerId, year]);
    return rows;
  },
});
