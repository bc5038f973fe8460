// path: app/api/chats/[id]/route.ts
import { PrismaClient } from '@prisma/client';
import { getServerSession } from 'next-auth';

const prisma = new PrismaClient();

export async function GET(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await getServerSession();
  if (!session) return new Response('Unauthorized', { status: 401 });
  const { id } = await params;
  const own = await prisma.chat.findFirst({ where: { id, user: { email: session.user?.email } } });
  if (!own) return new Response('Not found', { status: 404 });
  return Response.json(await prisma.message.findMany({ where: { chatId: id } }));
}
