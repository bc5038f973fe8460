import { createTool } from '@mastra/core/tools';
import { Client } from 'pg';
import { z } from 'zod';

const connect = (connectionString: string) => new Client({ connectionString });
//                                                         ^^^^^^^^^^^^^^^^ tool-unconfined-url

export const tables = createTool({
  id: 'tables',
  description: 'Lists the tables of a database',
  inputSchema: z.object({ database: z.string() }),
  execute: async ({ database }) => {
    const client = connect(database);
    await client.connect();
    return (await client.query('select table_name from information_schema.tables')).rows;
  },
});
