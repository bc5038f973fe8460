// path: app/api/staff-chat/route.ts
import OpenAI from 'openai';
import { auth } from '@/auth';

const openai = new OpenAI();

export async function POST(req: Request) {
  const session = await auth();
  if (!['admin', 'agent'].includes(session?.user?.role ?? '')) return new Response('Forbidden', { status: 403 });
  const { messages } = await req.json();
  const completion = await openai.chat.completions.create({ model: 'gpt-4o', messages });
//                                                                           ^^^^^^^^ client-controlled-messages
  return Response.json(completion.choices[0]?.message);
}
