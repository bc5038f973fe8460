import { appendFile } from 'node:fs/promises';
import { tool } from 'ai';
import { z } from 'zod';

export const remember = tool({
  description: 'Keeps a note',
  inputSchema: z.object({ note: z.string() }),
  execute: ({ note }) => appendFile('notes.txt', `${note}\n`),
});
