// path: app/api/history/route.ts
import { PrismaClient } from '@prisma/client';
import { getServerSession } from 'next-auth';

const prisma = new PrismaClient();

export async function POST(req: Request) {
  const body = await req.json();
  const session = await getServerSession();
  if (!session) return new Response('Unauthorized', { status: 401 });
  const userId = session.user.isAdmin ? body.userId : session.user.id;
  return Response.json(await prisma.chatMessage.findMany({ where: { userId } }));
}
