import { createTool } from '@mastra/core/tools';
import { z } from 'zod';

export const shopSearch = createTool({
  id: 'shop-search',
  description: 'Searches a shop',
  inputSchema: z.object({ shop: z.string(), query: z.string() }),
  execute: async ({ shop, query }) => {
    const response = await fetch(`https://${shop}/search?q=${encodeURIComponent(query)}`);
//                               ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-unconfined-url
    return response.json();
  },
});
