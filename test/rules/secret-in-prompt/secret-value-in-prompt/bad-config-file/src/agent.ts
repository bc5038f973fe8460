import { anthropic } from '@ai-sdk/anthropic';
import { generateText } from 'ai';
import { config } from './config';
import { billingTool } from './tools';

const instructions = (name: string) =>
  `You are the billing assistant of ${name}. Base address: ${config.billing.baseUrl}. Bearer token: ${config.billing.token}`;
//                                                                                                    ^^^^^^^^^^^^^^^^^^^^ secret-value-in-prompt

export async function answer(question: string) {
  const { text } = await generateText({
    model: anthropic('claude-sonnet-4-5'),
    system: instructions('Contoso'),
    prompt: question,
    tools: { billing: billingTool },
  });
  return text;
}
