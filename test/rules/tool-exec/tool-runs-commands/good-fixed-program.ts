import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { tool } from 'ai';
import { z } from 'zod';

const run = promisify(execFile);

export const gitLog = tool({
  description: 'Log of a ref',
  inputSchema: z.object({ ref: z.string().regex(/^[\w./-]+$/) }),
  execute: async ({ ref }) => {
    const { stdout } = await run('git', ['log', '--oneline', '-n', '20', '--', ref]);
    return stdout;
  },
});
