import { createClient } from '@supabase/supabase-js';
import { tool } from '@openai/agents';
import { z } from 'zod';
import { requireUser } from './session';

const supabase = createClient(process.env.SUPABASE_URL!, process.env.SUPABASE_SERVICE_ROLE_KEY!);

export const cancelBooking = tool({
  name: 'cancel_booking',
  description: 'Cancels a booking',
  parameters: z.object({ bookingId: z.string() }),
  needsApproval: true,
  execute: async ({ bookingId }) => {
    const user = await requireUser();
    console.info('cancelled by', { id: user.id });
    const { error } = await supabase.from('bookings').update({ status: 'cancelled' }).eq('id', bookingId).eq('guest_id', user.id);
    return error ? error.message : 'cancelled';
  },
});
