import { execSync } from 'node:child_process';
import { tool } from '@openai/agents';
import { z } from 'zod';

const allowed = ['uptime', 'df -h', 'free -m'];

export const inspect = tool({
  name: 'inspect',
  description: 'Inspects the host',
  parameters: z.object({ command: z.string() }),
  execute: async ({ command }) => {
    if (!allowed.includes(command)) return 'This command is not allowed.';
    return execSync(command, { encoding: 'utf8' });
  },
});
