import { PrismaClient } from '@prisma/client';
import { Hono } from 'hono';
import { mayDelete } from './moderate.js';

const app = new Hono();
const prisma = new PrismaClient();

app.delete('/pages', async (c) => {
  const { id, reason } = await c.req.json();
  if (await mayDelete(reason)) {
  //        ^^^^^^^^^^^^^^^^^ llm-only-guard
    await remove(id);
  }
  return c.json({ ok: true });
});

async function remove(id: string) {
  await prisma.page.delete({ where: { id } });
}
