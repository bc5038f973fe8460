// path: app/api/refund/route.ts
import OpenAI from 'openai';
import Stripe from 'stripe';
import { auth } from '../../../auth';

const openai = new OpenAI();
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '');

export async function POST(req: Request) {
  const session = await auth();
  if (!session) return new Response(null, { status: 401 });
  const { charge, story } = await req.json();
  const response = await openai.responses.create({ model: 'gpt-5-mini', instructions: 'Say approved or denied.', input: story });
  if (response.output_text === 'approved') await stripe.refunds.create({ charge });
  //  ^^^^^^^^^^^^^^^^^^^^ llm-only-guard
  return new Response(null, { status: 204 });
}
