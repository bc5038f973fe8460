import { tool } from '@langchain/core/tools';
import mysql from 'mysql2/promise';
import { z } from 'zod';

const pool = mysql.createPool({ uri: process.env.MYSQL_URL });
const sortable = new Set(['name', 'price', 'created_at']);

export const listProducts = tool(
  async ({ sortBy, direction, page }) => {
    if (!sortable.has(sortBy)) throw new Error('unknown column');
    const [rows] = await pool.execute(`SELECT name, price FROM products ORDER BY ${sortBy} ${direction} LIMIT 20 OFFSET ${page * 20}`);
    return JSON.stringify(rows);
  },
  {
    name: 'list_products',
    description: 'Lists products',
    schema: z.object({ sortBy: z.string(), direction: z.enum(['ASC', 'DESC']), page: z.number().int().min(0) }),
  },
);
