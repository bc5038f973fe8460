import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

// Text for a model is judged by secret-in-prompt.
export async function answer(question: string) {
  return generateText({
    model: openai('gpt-5'),
    system: 'You look up orders. Use the key @@fake:groq@@ for the order service.',
    prompt: question,
  });
}
