import axios from 'axios';
import { openai } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import { z } from 'zod';

/** Hosts that may be asked; the list is yours to fill. */
const allowedHosts = new Set(['api.example.com']);

/** The address, if it is https and its host is one of the list. */
function allowedUrl(address: string | URL): string {
  const url = new URL(address);
  if (url.protocol !== 'https:' || !allowedHosts.has(url.hostname)) throw new Error('This host is not on the list.');
  return url.href;
}

export async function sources(topic: string) {
  const { object } = await generateObject({
    model: openai('gpt-4.1'),
    schema: z.object({ sources: z.array(z.object({ title: z.string(), url: z.string() })) }),
    prompt: topic,
  });
  return Promise.all(object.sources.map((source) => axios.get(allowedUrl(source.url))));
}
