// `any` of TypeScript says nothing about what the model may send.
import { tool } from '@openai/agents';
import { cancel } from './orders';

export const cancelOrder = tool({
  name: 'cancelOrder',
  description: 'Cancel an order of the signed-in customer',
  parameters: { type: 'object', properties: { orderId: { type: 'string' } }, required: ['orderId'], additionalProperties: false },
  strict: true,
  execute: async (input: any, context: any) => cancel(input.orderId, context),
});
