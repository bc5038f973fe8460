import { openai } from '@ai-sdk/openai';
import { generateText, tool } from 'ai';
import { z } from 'zod';
import { withinLimit } from '@/lib/limits';
import { readSession } from '@/lib/session';

const question = z.object({ question: z.string().min(1).max(500) });

const trackParcel = tool({
  description: 'Asks the shipping service where a parcel is.',
  inputSchema: z.object({ trackingNumber: z.string().regex(/^[A-Z0-9]{8,20}$/), apiKey: z.string() }),
  execute: async ({ trackingNumber, apiKey }) => {
    const url = `${process.env.SHIPPING_API_URL}/parcels/${trackingNumber}`;
    const response = await fetch(url, { headers: { 'x-api-key': apiKey } });
    return response.ok ? await response.json() : { error: `The shipping service answered ${response.status}.` };
  },
});

export async function POST(request: Request): Promise<Response> {
  const session = await readSession();
  if (!session) return new Response('Sign in first.', { status: 401 });
  if (!(await withinLimit(session.userId))) return new Response('Too many questions at once.', { status: 429 });

  const parsed = question.safeParse(await request.json());
  if (!parsed.success) return new Response('A question is needed.', { status: 400 });

  const { text } = await generateText({
    model: openai('gpt-5-mini'),
    system: `You answer questions about parcels. Call trackParcel with the key ${process.env.SHIPPING_API_KEY} for every number.`,
    prompt: parsed.data.question,
    tools: { trackParcel },
    maxOutputTokens: 500,
  });
  return Response.json({ answer: text });
}
