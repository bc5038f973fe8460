import { spawnSync } from 'node:child_process';
import { createTool } from '@mastra/core/tools';
import { z } from 'zod';

export const python = createTool({
  id: 'python',
  description: 'Runs Python code',
  inputSchema: z.object({ code: z.string() }),
  execute: async ({ context }) => {
    const result = spawnSync('python3', ['-c', context.code], { encoding: 'utf8' });
//                                      ^^^^^^^^^^^^^^^^^^^^ tool-runs-commands
    return { stdout: result.stdout };
  },
});
