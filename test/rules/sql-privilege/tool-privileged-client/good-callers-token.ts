import { createClient } from '@supabase/supabase-js';
import { tool } from 'ai';
import { z } from 'zod';

export const createTools = (accessToken: string) => {
  const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_ANON_KEY!, {
    global: { headers: { Authorization: `Bearer ${accessToken}` } },
  });
  return {
    findOrder: tool({
      description: 'Finds an order.',
      inputSchema: z.object({ order: z.string() }),
      execute: async ({ order }) => supabase.from('orders').select('*').eq('id', order).single(),
    }),
  };
};
