import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { saveTurn } from './store.js';

export async function answer(userId: string, prompt: string) {
  const { text } = await generateText({ model: openai('gpt-4.1'), prompt });
  await saveTurn(userId, { role: 'assistant', content: text });
  return text;
}
