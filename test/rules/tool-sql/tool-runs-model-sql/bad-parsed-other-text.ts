import { tool } from 'ai';
import { parseSync } from 'libpg-query';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();
const allowed = ['orders'];

export const report = tool({
  description: 'Runs a prepared report, then a query of its own',
  inputSchema: z.object({ report: z.string(), sql: z.string() }),
  execute: async ({ report, sql }) => {
    const { stmts } = parseSync(report);
    const { SelectStmt } = stmts[0].stmt;
    if (!SelectStmt || !SelectStmt.fromClause.every((from: any) => allowed.includes(from.RangeVar.relname))) throw new Error('No');
    return (await pool.query(sql)).rows;
//                           ^^^ tool-runs-model-sql
  },
});
