import { execFileSync } from 'node:child_process';
import { tool } from 'ai';
import { z } from 'zod';

export const grep = tool({
  description: 'Searches the sources',
  inputSchema: z.object({ pattern: z.string() }),
  execute: async ({ pattern }) => execFileSync('grep', ['-rn', pattern.replace(/"/g, ''), 'src'], { encoding: 'utf8' }),
});
