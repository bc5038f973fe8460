import { tool } from 'ai';
import { z } from 'zod';
import { supabaseAdmin } from './admin.js';

export const findOrder = tool({
  description: 'Finds an order.',
  inputSchema: z.object({ order: z.string() }),
  execute: async ({ order }) => {
    const { data } = await supabaseAdmin.from('orders').select('*').eq('id', order).single();
    //                     ^^^^^^^^^^^^^ tool-privileged-client
    return data;
  },
});
