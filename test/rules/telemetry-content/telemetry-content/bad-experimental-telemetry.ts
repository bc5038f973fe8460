import { anthropic } from '@ai-sdk/anthropic';
import { generateText } from 'ai';

export async function summarise(text: string) {
  const result = await generateText({
    model: anthropic('claude-haiku-4-5'),
    prompt: `Summarise:\n${text}`,
    experimental_telemetry: { isEnabled: true, functionId: 'summarise' },
//                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ telemetry-content
  });
  return result.text;
}
