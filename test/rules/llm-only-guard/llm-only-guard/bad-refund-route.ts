// path: app/api/refund/route.ts
import OpenAI from 'openai';
import Stripe from 'stripe';

const openai = new OpenAI();
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '');

export async function POST(req: Request) {
  const { charge, story } = await req.json();
  const completion = await openai.chat.completions.create({
    model: 'gpt-5-mini',
    messages: [
      { role: 'system', content: 'Decide whether the customer may have a refund. Answer YES or NO.' },
      { role: 'user', content: story },
    ],
  });
  const answer = completion.choices[0]?.message.content ?? '';
  if (answer.includes('YES')) {
  //  ^^^^^^ llm-only-guard
    await stripe.refunds.create({ charge });
    return Response.json({ refunded: true });
  }
  return Response.json({ refunded: false });
}
