import { tool } from 'ai';
import { getFirestore } from 'firebase-admin/firestore';
import { z } from 'zod';

const db = getFirestore();

export const createTools = (userId: string) => ({
  listBookings: tool({
    description: 'Lists bookings.',
    inputSchema: z.object({ month: z.string() }),
    execute: async ({ month }) => (await db.collection('users').doc(userId).collection('bookings').where('month', '==', month).get()).docs,
  }),
});
