import { rm } from 'node:fs/promises';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import path from 'node:path';

/** All that may be opened lies here; name the folder that you mean. */
const allowedFolder = path.resolve('data');

/** The path of a name below a folder. Refuses one that leads out of it. */
function confinedPath(folder: string, name: string): string {
  const root = path.resolve(folder);
  const target = path.resolve(root, name);
  if (!target.startsWith(root + path.sep)) throw new Error('This path leads out of its folder.');
  return target;
}

export async function tidy(listing: string) {
  const { text } = await generateText({ model: openai('gpt-4.1'), system: 'Answer with a JSON list of files to delete.', prompt: listing });
  for (const name of JSON.parse(text)) await rm(confinedPath(allowedFolder, name));
}
