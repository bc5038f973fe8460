import { tool } from 'ai';
import { z } from 'zod';

export const order = tool({
  description: 'Looks up an order',
  inputSchema: z.object({ id: z.string() }),
  execute: async ({ id }) => (await fetch(`/api/orders/${id}`)).json(),
});
