import { openai } from '@ai-sdk/openai';
import { generateObject } from 'ai';
import express from 'express';
import Stripe from 'stripe';
import { z } from 'zod';

const app = express();
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '');

app.post('/goodwill', async (req, res) => {
  const { object } = await generateObject({
    model: openai('gpt-5-mini'),
    schema: z.object({ approved: z.boolean() }),
    prompt: req.body.story,
  });
  if (object.approved && req.body.amount <= 500) await stripe.refunds.create({ charge: req.body.charge, amount: req.body.amount });
  res.end();
});
