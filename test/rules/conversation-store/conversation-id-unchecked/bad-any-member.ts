// path: app/api/chats/[id]/route.ts
import { PrismaClient } from '@prisma/client';
import { getServerSession } from 'next-auth';

const prisma = new PrismaClient();

export async function GET(_req: Request, { params }: { params: Promise<{ id: string }> }) {
  const session = await getServerSession();
  if (!session) return new Response('Unauthorized', { status: 401 });
  const { id } = await params;
  const messages = await prisma.message.findMany({ where: { chatId: id }, orderBy: { createdAt: 'asc' } });
//                                                                  ^^ conversation-id-unchecked
  return Response.json(messages);
}
