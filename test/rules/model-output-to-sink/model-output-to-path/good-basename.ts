import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function read(question: string) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), prompt: question });
  return readFile(path.join('docs', path.basename(text)), 'utf8');
}
