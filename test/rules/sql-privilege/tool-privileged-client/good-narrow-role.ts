import { tool } from 'ai';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

export const findShop = tool({
  description: 'Finds a shop.',
  inputSchema: z.object({ city: z.string() }),
  execute: async ({ city }) => (await pool.query('select name from shops where city = $1', [city])).rows,
});
