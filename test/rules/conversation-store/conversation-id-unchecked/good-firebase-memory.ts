import { HttpsError, onCall } from 'firebase-functions/v2/https';
import { MemoryClient } from 'mem0ai';

const memory = new MemoryClient({ apiKey: process.env.MEM0_API_KEY ?? '' });

export const recall = onCall(async (request) => {
  if (!request.auth) throw new HttpsError('unauthenticated', 'Sign in first.');
  return memory.search(request.data.question, { user_id: request.auth.uid });
});
