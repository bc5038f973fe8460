import { createTool } from '@mastra/core/tools';
import { z } from 'zod';

/** Hosts that may be asked; the list is yours to fill. */
const allowedHosts = new Set(['api.example.com']);

/** The address, if it is https and its host is one of the list. */
function allowedUrl(address) {
  const url = new URL(address);
  if (url.protocol !== 'https:' || !allowedHosts.has(url.hostname)) throw new Error('This host is not on the list.');
  return url.href;
}

export const shopSearch = createTool({
  id: 'shop-search',
  description: 'Searches a shop',
  inputSchema: z.object({ shop: z.string(), query: z.string() }),
  execute: async ({ shop, query }) => {
    const response = await fetch(allowedUrl(`https://${shop}/search?q=${encodeURIComponent(query)}`));
    return response.json();
  },
});
