import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

const PAGES: Record<string, string> = { start: 'https://docs.example.com/start', faq: 'https://docs.example.com/faq' };

export async function page(question: string) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), system: 'Answer start or faq.', prompt: question });
  const address = PAGES[text];
  return address ? (await fetch(address)).text() : '';
}
