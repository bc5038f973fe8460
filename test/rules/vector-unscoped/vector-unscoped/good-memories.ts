// path: src/app/api/recall/route.ts
import { auth } from '@clerk/nextjs/server';
import { ZepClient } from '@getzep/zep-cloud';
import MemoryClient from 'mem0ai';

const memory = new MemoryClient({ apiKey: process.env.MEM0_API_KEY ?? '' });
const zep = new ZepClient({ apiKey: process.env.ZEP_API_KEY ?? '' });

export async function POST(req: Request) {
  const { userId } = await auth();
  if (!userId) return new Response('Sign in first', { status: 401 });
  const { question, messages } = await req.json();
  await memory.add(messages, { userId });
  const found = await memory.search(question, { filters: { user_id: userId } });
  const facts = await zep.graph.search({ userId, query: question });
  return Response.json({ found, facts });
}
