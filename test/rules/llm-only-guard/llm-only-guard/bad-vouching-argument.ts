import { tool } from 'ai';
import Stripe from 'stripe';
import { z } from 'zod';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '');

export const refund = tool({
  description: 'Pays a charge back.',
  inputSchema: z.object({ charge: z.string(), customerVerified: z.boolean() }),
  execute: async ({ charge, customerVerified }) => {
    if (!customerVerified) return 'Verify the customer first.';
    //   ^^^^^^^^^^^^^^^^ llm-only-guard
    return stripe.refunds.create({ charge });
  },
});
