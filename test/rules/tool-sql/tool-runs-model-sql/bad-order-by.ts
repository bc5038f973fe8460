import { createTool } from '@mastra/core/tools';
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';

const db = new DatabaseSync('data.sqlite');

export const listTickets = createTool({
  id: 'list-tickets',
  description: 'Lists tickets',
  inputSchema: z.object({ sortBy: z.string(), direction: z.enum(['asc', 'desc']) }),
  execute: async ({ sortBy, direction }) => {
    const statement = db.prepare(`SELECT id, title FROM tickets ORDER BY ${sortBy} ${direction} LIMIT 50`);
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-runs-model-sql
    return statement.all();
  },
});
