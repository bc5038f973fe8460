import { execSync } from 'node:child_process';
import { tool } from 'ai';
import { z } from 'zod';

export const grep = tool({
  description: 'Searches the sources',
  inputSchema: z.object({ pattern: z.string() }),
  execute: async ({ pattern }) => execSync(`grep -rn "${pattern.replace(/"/g, '')}" src`, { encoding: 'utf8' }),
//                                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-runs-commands
});
