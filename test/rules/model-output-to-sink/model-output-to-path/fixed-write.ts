import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openai } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import { z } from 'zod';

/** The path of a name below a folder. Refuses one that leads out of it. */
function confinedPath(folder: string, name: string): string {
  const root = path.resolve(folder);
  const target = path.resolve(root, name);
  if (!target.startsWith(root + path.sep)) throw new Error('This path leads out of its folder.');
  return target;
}

export async function scaffold(wish: string) {
  const { object } = await generateObject({
    model: openai('gpt-4.1'),
    schema: z.object({ file: z.string(), content: z.string() }),
    prompt: wish,
  });
  await writeFile(confinedPath('out', object.file), object.content);
}
