import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openai } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import { z } from 'zod';

export async function scaffold(wish: string) {
  const { object } = await generateObject({
    model: openai('gpt-4.1'),
    schema: z.object({ file: z.string(), content: z.string() }),
    prompt: wish,
  });
  await writeFile(path.join('out', object.file), object.content);
//                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ model-output-to-path
}
