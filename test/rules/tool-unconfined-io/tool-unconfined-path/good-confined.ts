import { readFile, realpath } from 'node:fs/promises';
import path from 'node:path';
import { tool } from 'ai';
import { z } from 'zod';

const ROOT = '/srv/notes';

export const readNote = tool({
  description: 'Reads a note',
  inputSchema: z.object({ name: z.string() }),
  execute: async ({ name }) => {
    const wanted = await realpath(path.resolve(ROOT, name));
    if (!wanted.startsWith(ROOT + path.sep)) throw new Error('outside the notes');
    return readFile(wanted, 'utf8');
  },
});
