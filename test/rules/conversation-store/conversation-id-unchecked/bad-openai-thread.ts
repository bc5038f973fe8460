// path: app/api/threads/route.ts
import OpenAI from 'openai';

const openai = new OpenAI();

export async function POST(req: Request) {
  const { threadId } = await req.json();
  const messages = await openai.beta.threads.messages.list(threadId);
//                                                         ^^^^^^^^ conversation-id-unchecked
  return Response.json(messages.data);
}
