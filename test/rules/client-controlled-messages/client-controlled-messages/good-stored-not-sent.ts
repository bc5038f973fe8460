// path: app/api/threads/route.ts
import { prisma } from '@/lib/prisma';

export async function POST(req: Request) {
  const { messages, title } = await req.json();
  const thread = await prisma.thread.create({ data: { title, messages } });
  return Response.json({ id: thread.id, count: messages.length });
}
