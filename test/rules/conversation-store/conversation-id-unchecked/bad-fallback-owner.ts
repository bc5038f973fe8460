// path: app/api/history/route.ts
import { PrismaClient } from '@prisma/client';
import { getServerSession } from 'next-auth';

const prisma = new PrismaClient();

export async function POST(req: Request) {
  const body = await req.json();
  const session = await getServerSession();
  const userId = session?.user?.email ?? body.userId;
//                                       ^^^^^^^^^^^ conversation-id-unchecked
  return Response.json(await prisma.chatMessage.findMany({ where: { userId } }));
}
