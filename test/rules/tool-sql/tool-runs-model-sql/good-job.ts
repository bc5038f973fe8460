import { schemaTask } from '@trigger.dev/sdk/v3';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();

// A job of the team: what it runs is written by the code that starts it.
export const compact = schemaTask({
  id: 'compact',
  description: 'Compacts a table at night',
  schema: z.object({ statement: z.string() }),
  run: async ({ statement }) => pool.query(statement),
});
