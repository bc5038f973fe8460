// path: app/api/chats/[id]/route.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function GET(_req: Request, { params }: { params: { id: string } }) {
  const messages = await prisma.message.findMany({ where: { chatId: params.id }, orderBy: { createdAt: 'asc' } });
//                                                                  ^^^^^^^^^ conversation-id-unchecked
  return Response.json(messages);
}
