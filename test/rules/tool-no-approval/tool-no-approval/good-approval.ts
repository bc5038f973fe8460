import { createTool } from '@mastra/core/tools';
import { tool } from '@openai/agents';
import Stripe from 'stripe';
import { z } from 'zod';
import { isLarge } from './limits';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);
const parameters = z.object({ payment: z.string(), amount: z.number().int() });

export const refund = tool({
  name: 'refund',
  description: 'Refund a payment',
  parameters,
  needsApproval: async (_context, { amount }) => isLarge(amount),
  execute: ({ payment, amount }) => stripe.refunds.create({ payment_intent: payment, amount }),
});

export const payOut = createTool({
  id: 'pay-out',
  description: 'Pay out a balance',
  inputSchema: parameters,
  execute: async ({ amount }, { suspend, resumeData }: any) => {
    if (!resumeData?.approved) return suspend({ reason: `Pay out ${amount}?` });
    return stripe.payouts.create({ amount, currency: 'eur' });
  },
});
