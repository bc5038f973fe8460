import { createClient } from '@supabase/supabase-js';
import { tool } from '@openai/agents';
import { z } from 'zod';

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

export const listOrders = tool({
  name: 'list_orders',
  description: 'Lists the orders of the customer.',
  parameters: z.object({ state: z.enum(['open', 'done']) }),
  execute: async ({ state }, runContext) =>
    supabase.from('orders').select('id, total').eq('user_id', runContext?.context.userId).eq('state', state),
});
