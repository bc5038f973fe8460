import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import { tool } from 'ai';
import { z } from 'zod';

const run = promisify(exec);

export const shell = tool({
  description: 'Runs a shell command in the project folder',
  inputSchema: z.object({ command: z.string(), cwd: z.string().optional() }),
  execute: async ({ command, cwd }) => {
    const { stdout, stderr } = await run(command, { cwd, timeout: 30_000 });
//                                       ^^^^^^^ tool-runs-commands
    return { stdout, stderr };
  },
});
