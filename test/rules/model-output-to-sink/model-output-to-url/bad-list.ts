import axios from 'axios';
import { openai } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import { z } from 'zod';

export async function sources(topic: string) {
  const { object } = await generateObject({
    model: openai('gpt-4.1'),
    schema: z.object({ sources: z.array(z.object({ title: z.string(), url: z.string() })) }),
    prompt: topic,
  });
  return Promise.all(object.sources.map((source) => axios.get(source.url)));
//                                                            ^^^^^^^^^^ model-output-to-url
}
