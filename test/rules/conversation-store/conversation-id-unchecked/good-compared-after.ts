// path: app/api/chats/[id]/route.ts
import { PrismaClient } from '@prisma/client';
import { getServerSession } from 'next-auth';

const prisma = new PrismaClient();

export async function GET(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await getServerSession();
  if (!session) return new Response('Unauthorized', { status: 401 });
  const { id } = await params;
  const chat = await prisma.chat.findUnique({ where: { id }, include: { messages: true } });
  if (chat?.ownerEmail !== session.user?.email) return new Response('Not found', { status: 404 });
  return Response.json(chat.messages);
}
