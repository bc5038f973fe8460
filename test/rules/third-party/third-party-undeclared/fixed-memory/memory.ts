import MemoryClient from 'mem0ai';

export const memory = new MemoryClient({ apiKey: process.env.MEM0_API_KEY ?? '' });
