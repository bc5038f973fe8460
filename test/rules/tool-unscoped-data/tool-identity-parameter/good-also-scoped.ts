import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

export const teamTools = (session: { userId: string; orgId: string }) => ({
  ticketsOfColleague: tool({
    description: 'Tickets of a colleague in the same organisation',
    inputSchema: z.object({ memberId: z.string() }),
    execute: async ({ memberId }) =>
      prisma.ticket.findMany({ where: { assigneeId: memberId, organisation: { id: session.orgId, members: { some: { id: session.userId } } } } }),
  }),
});
