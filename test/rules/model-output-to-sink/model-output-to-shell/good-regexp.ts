import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function numbers(question: string) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), prompt: question });
  return /\d+/.exec(text)?.[0];
}
