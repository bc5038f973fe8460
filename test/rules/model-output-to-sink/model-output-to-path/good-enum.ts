import { readFile } from 'node:fs/promises';
import { openai } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import { z } from 'zod';

export async function read(question: string) {
  const { object } = await generateObject({ model: openai('gpt-4.1-mini'), schema: z.object({ page: z.enum(['start', 'faq']) }), prompt: question });
  return readFile(`docs/${object.page}.md`, 'utf8');
}
