import { tool } from '@openai/agents';
import OpenAI from 'openai';
import { z } from 'zod';

const openai = new OpenAI();

export const summarise = tool({
  name: 'summariseOrder',
  description: 'Summarises what is known of an order in two sentences.',
  parameters: z.object({ notes: z.string() }),
  execute: async ({ notes }) => {
    const response = await openai.responses.create({ model: 'o4-mini', instructions: 'Summarise.', input: notes });
    return response.output_text;
  },
});
