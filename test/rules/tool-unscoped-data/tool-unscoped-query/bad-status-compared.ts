import { PrismaClient } from '@prisma/client';
import { tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();

export const invoiceState = tool({
  description: 'State of an invoice',
  inputSchema: z.object({ invoiceId: z.string() }),
  execute: async ({ invoiceId }) => {
    const invoice = await prisma.invoice.findUnique({ where: { id: invoiceId } });
//                                                                 ^^^^^^^^^ tool-unscoped-query
    if (!invoice || invoice.state === 'draft') return { error: 'not found' };
    return invoice;
  },
});
