// path: app/api/chat/route.ts
import OpenAI from 'openai';
import { auth } from '@/auth';

const client = new OpenAI();

export async function POST(request: Request) {
  const session = await auth();
  const { messages } = await request.json();
  const completion = await client.chat.completions.create({
    model: 'gpt-5-mini',
    messages,
    user: session?.user?.email ?? 'anonymous',
    //    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ raw-identity-to-provider
  });
  return Response.json(completion.choices[0].message);
}
