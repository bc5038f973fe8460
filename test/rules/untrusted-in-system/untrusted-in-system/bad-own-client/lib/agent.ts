import type { BaseModel } from './base';
import { writerPrompt } from './prompts';

interface Input {
  llm: BaseModel;
  tone: string;
  question: string;
}

export async function answer(input: Input) {
  const stream = input.llm.streamText({
    messages: [
      { role: 'system', content: writerPrompt(input.tone) },
      //                         ^^^^^^^^^^^^^^^^^^^^^^^^ untrusted-in-system
      { role: 'user', content: input.question },
    ],
  });
  let text = '';
  for await (const chunk of stream) text += chunk.text;
  return text;
}
