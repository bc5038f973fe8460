import { tool } from '@langchain/core/tools';
import { getFirestore } from 'firebase-admin/firestore';
import { z } from 'zod';

const db = getFirestore();

export const cancelBooking = tool(
  async ({ booking }) => {
    await db.collection('bookings').doc(booking).update({ state: 'cancelled' });
    //    ^^ tool-privileged-client
    return 'cancelled';
  },
  { name: 'cancel_booking', description: 'Cancels a booking.', schema: z.object({ booking: z.string() }) },
);
