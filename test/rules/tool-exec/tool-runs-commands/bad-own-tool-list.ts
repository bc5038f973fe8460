import { exec } from 'node:child_process';
import { promisify } from 'node:util';
import type { AgentTool } from './agent.js';

const run = promisify(exec);

export const tools: AgentTool[] = [
  {
    name: 'shell',
    description: 'Runs a command in the working folder',
    input_schema: {
      type: 'object',
      properties: { command: { type: 'string' }, seconds: { type: 'number' } },
      required: ['command'],
    },
    async run({ command, seconds }) {
      const { stdout } = await run(command, { timeout: seconds * 1000 });
      //                           ^^^^^^^ tool-runs-commands
      return stdout;
    },
  },
];
