import { execSync } from 'node:child_process';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

const ALLOWED = ['build', 'test', 'lint'];

export async function start(wish: string) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), prompt: wish });
  if (!ALLOWED.includes(text)) throw new Error('not allowed');
  execSync(`npm run ${text}`);
}
