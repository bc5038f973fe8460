import { openai } from '@ai-sdk/openai';
import { generateText } from 'ai';

export const answer = (prompt: string) =>
  generateText({
    model: openai('gpt-4o'),
    prompt,
    experimental_telemetry: { isEnabled: true, recordInputs: false, recordOutputs: false },
  });
