import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export async function formula(wish: string) {
  const { text } = await generateText({ model: openai('gpt-4.1'), system: 'Answer with a JavaScript expression of x.', prompt: wish });
  return new Function('x', `return ${text}`);
//                         ^^^^^^^^^^^^^^^^ model-output-to-code
}
