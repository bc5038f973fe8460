import fs from 'node:fs/promises';
import path from 'node:path';
import { tool } from 'ai';
import { z } from 'zod';

const ROOT = path.resolve('data');

export const listFolder = tool({
  description: 'Lists a folder',
  inputSchema: z.object({ folder: z.string() }),
  execute: async ({ folder }) => {
    const target = path.resolve(ROOT, folder);
    const inside = path.relative(ROOT, target);
    if (inside.startsWith('..') || path.isAbsolute(inside)) return { error: 'not allowed' };
    return { files: await fs.readdir(target) };
  },
});
