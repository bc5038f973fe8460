import { openai } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import express from 'express';
import Stripe from 'stripe';
import { z } from 'zod';
import { requestApproval } from './approvals.js';

const app = express();
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '');

app.post('/refunds', async (req, res) => {
  const { object } = await generateObject({
    model: openai('gpt-5-mini'),
    schema: z.object({ eligible: z.boolean() }),
    prompt: req.body.story,
  });
  if (object.eligible) {
    await requestApproval('refund', req.body.charge);
    await stripe.refunds.create({ charge: req.body.charge });
  }
  res.end();
});
