import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

const HOSTS = new Set(['docs.example.com', 'blog.example.com']);

export async function research(topic: string) {
  const { text } = await generateText({ model: openai('gpt-4.1'), system: 'Answer with the address of the best source.', prompt: topic });
  const address = new URL(text);
  if (address.protocol !== 'https:' || !HOSTS.has(address.hostname)) throw new Error('not allowed');
  return (await fetch(address)).text();
}
