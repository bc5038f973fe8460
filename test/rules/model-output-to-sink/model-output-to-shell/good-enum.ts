import { execSync } from 'node:child_process';
import { openai } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import { z } from 'zod';

export async function start(wish: string) {
  const { object } = await generateObject({
    model: openai('gpt-4.1-mini'),
    schema: z.object({ target: z.enum(['build', 'test', 'lint']) }),
    prompt: wish,
  });
  execSync(`npm run ${object.target}`);
}
