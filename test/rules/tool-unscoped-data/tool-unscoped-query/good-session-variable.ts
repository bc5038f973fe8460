import { tool } from '@openai/agents';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();

export const makeTools = (tenantId: string) => [
  tool({
    name: 'get_contract',
    description: 'A contract',
    parameters: z.object({ contractId: z.string() }),
    execute: async ({ contractId }) => {
      const client = await pool.connect();
      try {
        await client.query('BEGIN');
        await client.query("SELECT set_config('app.tenant_id', $1, true)", [tenantId]);
        const { rows } = await client.query('SELECT title, ends_on FROM contracts WHERE id = $1', [contractId]);
        await client.query('COMMIT');
        return rows[0];
      } finally {
        client.release();
      }
    },
  }),
];
