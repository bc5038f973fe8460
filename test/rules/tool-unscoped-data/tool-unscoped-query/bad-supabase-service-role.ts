import { createClient } from '@supabase/supabase-js';
import { Agent, tool } from '@openai/agents';
import { z } from 'zod';

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

const cancelBooking = tool({
  name: 'cancel_booking',
  description: 'Cancels a booking',
  parameters: z.object({ bookingId: z.string() }),
  needsApproval: true,
  execute: async ({ bookingId }) => {
    const { error } = await supabase.from('bookings').update({ status: 'cancelled' }).eq('id', bookingId);
//                                                                                             ^^^^^^^^^ tool-unscoped-query
    return error ? error.message : 'cancelled';
  },
});

export const agent = new Agent({ name: 'Desk', instructions: 'You help guests.', tools: [cancelBooking] });
