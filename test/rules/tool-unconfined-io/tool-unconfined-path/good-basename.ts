import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { tool } from 'ai';
import { z } from 'zod';

export const readTemplate = tool({
  description: 'Reads a template',
  inputSchema: z.object({ name: z.string() }),
  execute: ({ name }) => readFile(path.join('templates', path.basename(name)), 'utf8'),
});
