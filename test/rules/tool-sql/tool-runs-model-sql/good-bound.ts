import { tool } from 'ai';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();

export const searchProducts = tool({
  description: 'Searches products',
  inputSchema: z.object({ query: z.string(), maxPrice: z.number() }),
  execute: async ({ query, maxPrice }) => {
    const { rows } = await pool.query('SELECT name, price FROM products WHERE name ILIKE $1 AND price < $2 LIMIT 20', [`%${query}%`, maxPrice]);
    const again = await pool.query({ text: 'SELECT count(*) FROM products WHERE name ILIKE $1', values: [query] });
    return { rows, total: again.rows[0].count };
  },
});
