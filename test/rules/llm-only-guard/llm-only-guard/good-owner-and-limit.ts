// path: app/api/refund/route.ts
import { PrismaClient } from '@prisma/client';
import OpenAI from 'openai';
import Stripe from 'stripe';
import { auth } from '../../../auth';

const openai = new OpenAI();
const prisma = new PrismaClient();
const stripe = new Stripe(process.env.STRIPE_SECRET_KEY ?? '');

// The model's opinion stands beside the owner and the amount.
export async function POST(req: Request) {
  const session = await auth();
  const { orderId, story } = await req.json();
  const order = await prisma.order.findUnique({ where: { id: orderId } });
  if (!order || order.userId !== session?.user?.id || order.total > 5000) return new Response(null, { status: 403 });
  const completion = await openai.chat.completions.create({
    model: 'gpt-5-mini',
    messages: [
      { role: 'system', content: 'Does the story sound plausible? YES or NO.' },
      { role: 'user', content: story },
    ],
  });
  if (completion.choices[0]?.message.content === 'YES') await stripe.refunds.create({ charge: order.charge });
  return new Response(null, { status: 204 });
}
