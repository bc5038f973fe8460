import { rm } from 'node:fs/promises';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function tidy(listing: string) {
  const { text } = await generateText({ model: openai('gpt-4.1'), system: 'Answer with a JSON list of files to delete.', prompt: listing });
  for (const name of JSON.parse(text)) await rm(name);
//                                              ^^^^ model-output-to-path
}
