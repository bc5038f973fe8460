// path: src/tools/billing.ts
import { tool } from '@openai/agents';
import { Resend } from 'resend';
import Stripe from 'stripe';
import { z } from 'zod';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);
const resend = new Resend(process.env.RESEND_API_KEY);

export const refundPayment = tool({
  name: 'refund_payment',
  description: 'Refund a payment in full or in part',
  parameters: z.object({ paymentIntent: z.string(), amount: z.number().int().positive() }),
  async execute({ paymentIntent, amount }) {
    const refund = await stripe.refunds.create({ payment_intent: paymentIntent, amount });
    //                   ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-no-approval
    return `Refunded, ${refund.id}`;
  },
});

export const sendMail = tool({
  name: 'send_mail',
  description: 'Send a mail to a customer',
  parameters: z.object({ to: z.string().email(), subject: z.string(), text: z.string() }),
  execute: ({ to, subject, text }) => resend.emails.send({ from: 'desk@northwind-desk.com', to, subject, text }),
  //                                  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-no-approval
});
