import { StructuredTool } from '@langchain/core/tools';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();

export class SalesTool extends StructuredTool {
  name = 'sales';
  description = 'Answers questions about sales';
  schema = z.object({ sql: z.string() });

  async _call({ sql }: { sql: string }) {
    const { rows } = await pool.query(sql);
    //                                ^^^ tool-runs-model-sql
    return JSON.stringify(rows);
  }
}
