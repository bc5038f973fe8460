// Names that sound like actions, and calls that only read or prepare.
import { tool } from 'ai';
import { Octokit } from '@octokit/rest';
import Stripe from 'stripe';
import { z } from 'zod';

const stripe = new Stripe(process.env.STRIPE_SECRET_KEY!);
const octokit = new Octokit({ auth: process.env.GITHUB_TOKEN });

export const deleteHelp = tool({
  description: 'How to delete an account',
  inputSchema: z.object({ plan: z.enum(['free', 'team']) }),
  execute: async ({ plan }) => `Open settings, ${plan}, and choose "Delete".`,
});
export const startPayment = tool({
  description: 'Prepare a payment that the customer confirms',
  inputSchema: z.object({ amount: z.number().int() }),
  execute: async ({ amount }) => (await stripe.paymentIntents.create({ amount, currency: 'eur' })).client_secret,
});
export const readIssue = tool({
  description: 'Read an issue',
  inputSchema: z.object({ number: z.number().int() }),
  execute: ({ number }) => octokit.rest.issues.get({ owner: 'northwind', repo: 'desk', issue_number: number }),
});
