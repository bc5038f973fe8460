import Anthropic from '@anthropic-ai/sdk';
import { Sandbox } from './sandbox';

const client = new Anthropic();
const sandbox = new Sandbox();

export async function step(messages: Anthropic.MessageParam[]) {
  const response = await client.messages.create({
    model: 'claude-sonnet-4-5',
    max_tokens: 4096,
    messages,
    tools: [{ name: 'bash', description: 'Runs a command', input_schema: { type: 'object', properties: { command: { type: 'string' } } } }],
  });
  for (const block of response.content) {
    if (block.type === 'tool_use' && block.name === 'bash') {
      await sandbox.run((block.input as { command: string }).command);
    }
  }
}
