import { tool } from '@openai/agents';
import OpenAI from 'openai';
import { z } from 'zod';

const openai = new OpenAI();

export const checkReturn = tool({
  name: 'checkReturnEligibility',
  description: 'Checks whether an order is eligible for a return and approves or denies the request.',
  parameters: z.object({ order: z.string(), reason: z.string() }),
  execute: async ({ order, reason }) => {
    const response = await openai.responses.create({
      model: 'o4-mini',
      instructions: 'You know our return policy well.',
      input: `Order: ${order}\nReason: ${reason}`,
    });
    return { decision: response.output_text };
    //     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ llm-only-guard
  },
});
