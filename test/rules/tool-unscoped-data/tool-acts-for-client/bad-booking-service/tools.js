import { tool } from '@langchain/core/tools';
import { z } from 'zod';
import { book } from './appointments.js';

export const bookingTool = (patientId) =>
  tool(async ({ slot }) => book(patientId, slot), {
//                              ^^^^^^^^^ tool-acts-for-client
    name: 'book_appointment',
    description: 'Books an appointment in a free slot',
    schema: z.object({ slot: z.number().int().min(0).max(50) }),
  });
