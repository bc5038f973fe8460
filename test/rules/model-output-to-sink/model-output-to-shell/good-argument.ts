import { execFile } from 'node:child_process';
import OpenAI from 'openai';

const openai = new OpenAI();

export async function commit(diff: string) {
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', instructions: 'Write a commit message.', input: diff });
  execFile('git', ['commit', '-m', answer.output_text]);
}
