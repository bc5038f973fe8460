import { Agent, tool } from '@openai/agents';
import { execa } from 'execa';
import { z } from 'zod';

const deploy = tool({
  name: 'deploy',
  description: 'Deploys a service',
  parameters: z.object({ service: z.string(), flags: z.string() }),
  async execute({ service, flags }) {
    const build = await execa('npm', ['run', 'build', `--service=${service}`]);
    const { stdout } = await execa('./deploy.sh', [service, flags]);
    return build.stdout + stdout;
  },
});

export const agent = new Agent({ name: 'Ops', instructions: 'You deploy services.', tools: [deploy] });
