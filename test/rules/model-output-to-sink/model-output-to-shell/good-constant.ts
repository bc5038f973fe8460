import { execSync } from 'node:child_process';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function describe() {
  const log = execSync('git log --oneline -20').toString();
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), system: 'Describe the changes.', prompt: log });
  return text;
}
