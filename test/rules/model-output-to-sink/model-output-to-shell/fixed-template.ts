import { execFile } from 'node:child_process';
import Anthropic from '@anthropic-ai/sdk';

const anthropic = new Anthropic();

export async function commit(diff: string) {
  const message = await anthropic.messages.create({
    model: 'claude-haiku-4-5',
    max_tokens: 100,
    system: 'Write a commit message.',
    messages: [{ role: 'user', content: diff }],
  });
  const [block] = message.content;
  const title = block?.type === 'text' ? block.text : '';
  execFile('git', ['commit', '-m', title]);
}
