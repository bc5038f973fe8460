import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function post(question: string) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), prompt: question });
  await fetch('https://hooks.example.com/team', { method: 'POST', body: JSON.stringify({ text }) });
}
