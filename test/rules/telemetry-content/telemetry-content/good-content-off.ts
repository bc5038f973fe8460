import { openai } from '@ai-sdk/openai';
import { generateText, streamText } from 'ai';

const telemetry = { isEnabled: true, recordInputs: false, recordOutputs: false, functionId: 'answer' };

export const answer = (prompt: string) => generateText({ model: openai('gpt-4o'), prompt, experimental_telemetry: telemetry });
export const stream = (prompt: string) =>
  streamText({ model: openai('gpt-4o'), prompt, telemetry: { isEnabled: true, recordInputs: false, recordOutputs: false } });
