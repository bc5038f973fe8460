import OpenAI from 'openai';
import { generateText } from 'ai';
import { openai } from '@ai-sdk/openai';

const client = new OpenAI();
export const one = (input: string) => client.responses.create({ model: 'gpt-5-mini', input, store: false });
export const two = (prompt: string) =>
  generateText({ model: openai('gpt-5-mini'), prompt, providerOptions: { openai: { store: false } } });
