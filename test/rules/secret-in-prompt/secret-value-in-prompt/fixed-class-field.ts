import { Agent, run } from '@openai/agents';

export class DeployBot {
  private readonly token = process.env.GITHUB_TOKEN;
  private readonly agent: Agent;

  constructor(private readonly repository: string) {
    this.agent = new Agent({
      name: 'Deploy bot',
      instructions: 'Repository: ' + this.repository + '\nUse this token for git: ',
    });
  }

  async handle(input: string) {
    return (await run(this.agent, input)).finalOutput;
  }
}
