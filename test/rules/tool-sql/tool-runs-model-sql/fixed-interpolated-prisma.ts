import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

interface Row {
  id: string;
}

export const findTickets = tool({
  description: 'Tickets with a status',
  inputSchema: z.object({ status: z.string(), limit: z.number() }),
  execute: async ({ status, limit }) => {
    const rows = await prisma.$queryRaw<Row[]>`SELECT id FROM "Ticket" WHERE status = ${status} LIMIT ${limit}`;
    return rows;
  },
});
