// A route for the signed-in user, and a script that resets the demo data: no model calls them.
import { PrismaClient } from '@prisma/client';
import { Pool } from 'pg';
import { requireUser } from './auth';

const prisma = new PrismaClient();
const pool = new Pool();

export async function DELETE(request: Request) {
  const user = await requireUser(request);
  const { id } = await request.json();
  await prisma.note.deleteMany({ where: { id, userId: user.id } });
  return new Response(null, { status: 204 });
}

export async function reset() {
  await pool.query('DROP TABLE IF EXISTS demo_orders');
}
