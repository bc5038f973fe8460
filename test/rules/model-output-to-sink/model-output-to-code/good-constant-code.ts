import vm from 'node:vm';
import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function lengthOf(task: string) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), prompt: task });
  return vm.runInNewContext('text.length', { text });
}
