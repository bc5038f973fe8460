import { tool } from '@openai/agents';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool({ connectionString: process.env.ADMIN_DATABASE_URL });

export const setAddress = tool({
  name: 'set_address',
  description: 'Changes the address of a customer.',
  parameters: z.object({ customer: z.string(), address: z.string() }),
  execute: async ({ customer, address }) => {
    await pool.query('update customers set address = $2 where id = $1', [customer, address]);
    //    ^^^^ tool-privileged-client
    return 'changed';
  },
});
