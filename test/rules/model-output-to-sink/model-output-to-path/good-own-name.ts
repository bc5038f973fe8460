import { randomUUID } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function save(question: string) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), prompt: question });
  await writeFile(`answers/${randomUUID()}.md`, text);
}
