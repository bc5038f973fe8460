import { tool } from '@langchain/core/tools';
import { z } from 'zod';
import { Orders } from './orders.js';

export function orderTools(user: { id: string }) {
  const orders = new Orders(user.id);
  return [
    tool(async ({ orderId }) => JSON.stringify(await orders.one(orderId)), {
      name: 'order',
      description: 'An order',
      schema: z.object({ orderId: z.string() }),
    }),
  ];
}
