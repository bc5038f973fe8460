import { tool } from '@langchain/core/tools';
import { z } from 'zod';
import { findInvoice } from './db';

export const invoiceTool = tool(async ({ invoiceNumber }) => JSON.stringify(await findInvoice(invoiceNumber)), {
  name: 'get_invoice',
  description: 'An invoice by its number',
  schema: z.object({ invoiceNumber: z.string() }),
});
