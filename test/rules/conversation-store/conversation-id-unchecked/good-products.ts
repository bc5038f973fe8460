// path: app/api/products/[id]/route.ts
import { PrismaClient } from '@prisma/client';

const prisma = new PrismaClient();

export async function GET(_req: Request, { params }: { params: { id: string } }) {
  return Response.json(await prisma.product.findUnique({ where: { id: params.id } }));
}
