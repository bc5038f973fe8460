import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

const ROOT = path.resolve('out') + path.sep;

export async function save(question: string) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), prompt: question });
  const target = path.resolve(ROOT, text);
  if (!target.startsWith(ROOT)) throw new Error('outside');
  await writeFile(target, '');
}
