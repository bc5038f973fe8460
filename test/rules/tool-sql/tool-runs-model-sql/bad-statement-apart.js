import { tool } from '@langchain/core/tools';
import { createClient } from '@libsql/client';
import { z } from 'zod';

const client = createClient({ url: 'file:notes.db' });

export const notesOf = tool(
  async ({ topic }) => {
    const statement = `SELECT text FROM notes WHERE topic = "x" OR topic = '${topic}'`;
    const found = await client.execute(statement);
    //                                 ^^^^^^^^^ tool-runs-model-sql
    return JSON.stringify(found.rows);
  },
  { name: 'notes_of', description: 'Notes on a topic', schema: z.object({ topic: z.string() }) },
);
