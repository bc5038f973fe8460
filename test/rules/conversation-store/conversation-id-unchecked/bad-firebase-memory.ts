import { onCall } from 'firebase-functions/v2/https';
import { MemoryClient } from 'mem0ai';

const memory = new MemoryClient({ apiKey: process.env.MEM0_API_KEY ?? '' });

export const recall = onCall(async (request) => memory.search(request.data.question, { user_id: request.data.userId }));
//                                                                                              ^^^^^^^^^^^^^^^^^^^ conversation-id-unchecked
