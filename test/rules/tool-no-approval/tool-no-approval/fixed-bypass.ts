import { query } from '@anthropic-ai/claude-agent-sdk';

export async function repair(ticket: string, folder: string) {
  const options = { cwd: folder, permissionMode: 'default' as const, maxTurns: 30 };
  for await (const message of query({ prompt: ticket, options })) if (message.type === 'result') return message;
}
