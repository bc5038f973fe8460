import { openai } from '@ai-sdk/openai';
import { generateText, stepCountIs, tool } from 'ai';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool({ connectionString: process.env.DATABASE_URL });

export const queryDatabase = tool({
  description: 'Runs a read-only SQL query against the shop database',
  inputSchema: z.object({ query: z.string().describe('A PostgreSQL SELECT statement') }),
  execute: async ({ query }) => {
    const lower = query.trim().toLowerCase();
    if (!lower.startsWith('select')) throw new Error('Only SELECT statements are allowed');
    for (const word of ['insert', 'update', 'delete', 'drop']) {
      if (lower.includes(word)) throw new Error(`Forbidden keyword: ${word}`);
    }
    const result = await pool.query(query);
//                                  ^^^^^ tool-runs-model-sql
    return result.rows;
  },
});

export const ask = (prompt: string) =>
  generateText({ model: openai('gpt-4o'), prompt, tools: { queryDatabase }, stopWhen: stepCountIs(5) });
