// path: app/api/chats/[id]/route.ts
import { PrismaClient } from '@prisma/client';
import { auth } from '@/auth';

const prisma = new PrismaClient();

export async function GET(_req: Request, { params }: { params: { id: string } }) {
  const session = await auth();
  if (!session?.user) return new Response('Unauthorized', { status: 401 });
  const chat = await prisma.chat.findFirst({ where: { id: params.id, userId: session.user.id } });
  return Response.json(chat);
}
