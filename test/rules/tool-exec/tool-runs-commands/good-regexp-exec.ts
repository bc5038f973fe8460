import { tool } from 'ai';
import { z } from 'zod';

const orderNumber = /\b[A-Z]{2}-\d{6}\b/;

export const findOrderNumber = tool({
  description: 'Finds an order number in a text',
  inputSchema: z.object({ text: z.string() }),
  execute: async ({ text }) => {
    const match = orderNumber.exec(text) ?? new RegExp('order (\\d+)').exec(text);
    return { number: match?.[0] };
  },
});
