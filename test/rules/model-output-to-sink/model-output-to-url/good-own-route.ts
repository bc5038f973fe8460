import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function order(question: string) {
  const { text } = await generateText({ model: openai('gpt-4.1-mini'), system: 'Answer with the number of the order.', prompt: question });
  return (await fetch(`/api/orders/${text}`)).json();
}
