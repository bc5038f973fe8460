import { tool } from 'ai';
import { z } from 'zod';

export const findInvoice = tool({
  description: 'Finds an invoice.',
  inputSchema: z.object({ invoice: z.string() }),
  execute: async ({ invoice }) => {
    const response = await fetch(process.env.HASURA_URL ?? '', {
    //                     ^^^^^ tool-privileged-client
      method: 'POST',
      headers: { 'x-hasura-admin-secret': process.env.HASURA_ADMIN_SECRET ?? '' },
      body: JSON.stringify({ query: 'query ($id: uuid!) { invoices_by_pk(id: $id) { total } }', variables: { id: invoice } }),
    });
    return response.json();
  },
});
