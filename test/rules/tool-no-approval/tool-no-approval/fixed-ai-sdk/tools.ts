// path: lib/tools.ts
import { PrismaClient } from '@prisma/client';
import { createClient } from '@supabase/supabase-js';
import { tool } from 'ai';
import { z } from 'zod';

const prisma = new PrismaClient();
const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_KEY!);

async function remove(id: string) {
  return prisma.customer.delete({ where: { id } });
}

export const deleteCustomer = tool({
  needsApproval: true,
  description: 'Delete a customer with everything that belongs to them',
  inputSchema: z.object({ id: z.string().uuid() }),
  execute: async ({ id }) => ({ deleted: (await remove(id)).id }),
});

export const deleteDocument = tool({
  needsApproval: true,
  description: 'Delete a document',
  inputSchema: z.object({ id: z.string().uuid() }),
  execute: async ({ id }) => {
    const { error } = await supabase.from('documents').delete().eq('id', id);
    return { ok: !error };
  },
});
