import { tool } from '@openai/agents';
import { z } from 'zod';
import { ordersOf } from './orders';

export function makeTools(session: { userId: string }) {
  return [
    tool({
      name: 'orders',
      description: 'Orders of a user',
      parameters: z.object({ tenantId: z.string() }),
      execute: async ({ tenantId }) => ordersOf(tenantId),
    }),
  ];
}
