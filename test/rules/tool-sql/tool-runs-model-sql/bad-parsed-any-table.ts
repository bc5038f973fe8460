import { tool } from 'ai';
import { Parser } from 'node-sql-parser';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();
const parser = new Parser();

export const report = tool({
  description: 'Answers questions with one SELECT',
  inputSchema: z.object({ sql: z.string() }),
  execute: async ({ sql }) => {
    const ast = parser.astify(sql);
    if (Array.isArray(ast) || ast.type !== 'select') throw new Error('Only one SELECT');
    return (await pool.query(sql)).rows;
//                           ^^^ tool-runs-model-sql
  },
});
