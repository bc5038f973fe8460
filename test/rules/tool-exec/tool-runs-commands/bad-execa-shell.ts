import { Agent, tool } from '@openai/agents';
import { execa, execaCommand } from 'execa';
import { z } from 'zod';

const deploy = tool({
  name: 'deploy',
  description: 'Deploys a service',
  parameters: z.object({ service: z.string(), flags: z.string() }),
  async execute({ service, flags }) {
    const build = await execa('npm', ['run', 'build', `--service=${service}`], { shell: true });
//                                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-runs-commands
    const { stdout } = await execaCommand(`./deploy.sh ${service} ${flags}`);
//                                        ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-runs-commands
    return build.stdout + stdout;
  },
});

export const agent = new Agent({ name: 'Ops', instructions: 'You deploy services.', tools: [deploy] });
