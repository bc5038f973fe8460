import { Agent, tool } from '@openai/agents';
import mysql from 'mysql2/promise';
import { z } from 'zod';

const pool = mysql.createPool(process.env.MYSQL_URL!);

const findProducts = tool({
  name: 'find_products',
  description: 'Products whose name contains a text',
  parameters: z.object({ text: z.string(), limit: z.number().int() }),
  async execute({ text, limit }) {
    const [rows] = await pool.query(`SELECT name, price FROM products WHERE category = ? LIMIT ?`, [text, limit]);
    return rows;
  },
});

export const agent = new Agent({ name: 'Shop', instructions: 'You help in the shop.', tools: [findProducts] });
