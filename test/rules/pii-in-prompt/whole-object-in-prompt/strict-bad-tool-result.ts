import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

export const getCustomer = tool({
  description: 'Finds the customer of a ticket',
  inputSchema: z.object({ ticketId: z.string() }),
  execute: async ({ ticketId }) => {
    const customer = await prisma.customer.findFirst({ where: { tickets: { some: { id: ticketId } } } });
    return customer;
    //     ^^^^^^^^ whole-object-in-prompt
  },
});
