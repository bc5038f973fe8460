import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function cost(task: string) {
  const { usage } = await generateText({ model: openai('gpt-4.1-mini'), prompt: task });
  return new Function('tokens', 'return tokens * 0.002')(usage.totalTokens);
}
