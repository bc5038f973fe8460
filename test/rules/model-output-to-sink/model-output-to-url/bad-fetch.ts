import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function research(topic: string) {
  const { text } = await generateText({ model: openai('gpt-4.1'), system: 'Answer with the address of the best source.', prompt: topic });
  const page = await fetch(text.trim());
//                         ^^^^^^^^^^^ model-output-to-url
  return page.text();
}
