import { openai } from '@ai-sdk/openai';
import { streamText } from 'ai';
import { turnsOf } from './store.js';

export async function reply(threadId: string) {
  const messages = await turnsOf(threadId);
  return streamText({ model: openai('gpt-4.1'), system: 'You help.', messages });
  //                                                                 ^^^^^^^^ unbounded-history
}
