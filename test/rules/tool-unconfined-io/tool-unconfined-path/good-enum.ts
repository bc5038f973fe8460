import { readFile } from 'node:fs/promises';
import { tool } from 'ai';
import { z } from 'zod';

export const readPolicy = tool({
  description: 'Reads a policy',
  inputSchema: z.object({ name: z.enum(['returns', 'shipping', 'privacy']) }),
  execute: ({ name }) => readFile(`policies/${name}.md`, 'utf8'),
});
