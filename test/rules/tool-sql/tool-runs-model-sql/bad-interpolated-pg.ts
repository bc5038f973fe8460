import { tool } from '@langchain/core/tools';
import { z } from 'zod';
import { db } from './db.js';
import pg from 'pg';

const client = new pg.Pool();

export const ordersByStatus = tool(
  async ({ status, customer }) => {
    const { rows } = await client.query(`SELECT id, total FROM orders WHERE status = '${status}' AND customer = '${customer}' LIMIT 20`);
//                                      ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-runs-model-sql
    await db.touch();
    return JSON.stringify(rows);
  },
  { name: 'orders_by_status', description: 'Orders with a status', schema: z.object({ status: z.string(), customer: z.string() }) },
);
