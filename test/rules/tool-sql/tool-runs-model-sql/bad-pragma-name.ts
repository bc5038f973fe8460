import Database from 'better-sqlite3';
import { tool } from 'ai';
import { z } from 'zod';

const db = new Database('shop.db');

export const describeTable = tool({
  description: 'The columns of a table',
  inputSchema: z.object({ table: z.string() }),
  execute: async ({ table }) => db.prepare(`PRAGMA table_info("${table}")`).all(),
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-runs-model-sql
});
