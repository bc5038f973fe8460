import { useCompletion } from '@ai-sdk/react';
import OpenAI from 'openai';

const openai = new OpenAI();

export async function openBest(question: string) {
  const answer = await openai.responses.create({ model: 'gpt-4.1-mini', input: question });
  window.location.href = answer.output_text;
//                       ^^^^^^^^^^^^^^^^^^ model-output-to-url
}
