import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function lookUp(question: string) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), system: 'Answer with a search word.', prompt: question });
  const found = await fetch(`https://search.example.com/v1?q=${encodeURIComponent(text)}`);
  return found.json();
}
