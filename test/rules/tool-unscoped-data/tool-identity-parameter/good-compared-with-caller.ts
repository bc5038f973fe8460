import { createClient } from '@supabase/supabase-js';
import { tool } from 'ai';
import { z } from 'zod';

const admin = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

export const orderTools = (userId: string) => ({
  list: tool({
    description: 'Orders of the user',
    inputSchema: z.object({ customerId: z.string() }),
    execute: async ({ customerId }) => {
      if (customerId !== userId) return { error: 'You can only see your own orders.' };
      const { data } = await admin.from('orders').select('id, total').eq('customer_id', customerId);
      return data;
    },
  }),
});
