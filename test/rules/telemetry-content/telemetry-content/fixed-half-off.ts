import { openai } from '@ai-sdk/openai';
import { streamObject } from 'ai';
import { z } from 'zod';

export const extract = (text: string) =>
  streamObject({
    model: openai('gpt-4o'),
    schema: z.object({ names: z.array(z.string()) }),
    prompt: text,
    telemetry: {
      isEnabled: true,
      recordInputs: false,
      recordOutputs: false,
    },
  });
