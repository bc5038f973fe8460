import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { tool } from 'ai';
import { z } from 'zod';

async function assertPublicHost(address: string) {
  const { hostname } = new URL(address);
  const { address: ip } = await lookup(hostname);
  if (isIP(ip) === 0 || /^(?:10|127|169\.254|192\.168)\./.test(ip)) throw new Error('private address');
}

export const readPage = tool({
  description: 'Reads a web page',
  inputSchema: z.object({ url: z.string().url() }),
  execute: async ({ url }) => {
    await assertPublicHost(url);
    return (await fetch(url, { redirect: 'error' })).text();
  },
});
