import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { tool } from 'ai';
import { z } from 'zod';

const execFileAsync = promisify(execFile);

export const runProgram = tool({
  description: 'Runs a program with arguments',
  parameters: z.object({ program: z.string(), args: z.array(z.string()) }),
  execute: async ({ program, args }) => (await execFileAsync(program, args)).stdout,
//                                                           ^^^^^^^ tool-runs-commands
});
