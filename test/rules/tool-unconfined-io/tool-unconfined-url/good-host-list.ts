import { tool } from 'ai';
import { z } from 'zod';

const HOSTS = new Set(['docs.example.com', 'status.example.com']);

export const readPage = tool({
  description: 'Reads a page of ours',
  inputSchema: z.object({ url: z.string().url() }),
  execute: async ({ url }) => {
    const address = new URL(url);
    if (address.protocol !== 'https:' || !HOSTS.has(address.hostname)) throw new Error('not allowed');
    const response = await fetch(address, { redirect: 'error' });
    return { html: await response.text() };
  },
});
