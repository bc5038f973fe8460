import { readFile } from 'node:fs/promises';
import { tool } from 'ai';
import { z } from 'zod';

const PAGES: Record<string, string> = { start: 'docs/start.md', faq: 'docs/faq.md' };

export const readPage = tool({
  description: 'Reads a page',
  inputSchema: z.object({ id: z.string() }),
  execute: async ({ id }) => {
    const file = PAGES[id];
    return file ? readFile(file, 'utf8') : 'no such page';
  },
});
