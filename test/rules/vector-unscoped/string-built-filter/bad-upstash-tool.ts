import { Index } from '@upstash/vector';
import { tool } from 'ai';
import { z } from 'zod';

const index = new Index();

export const searchManuals = tool({
  description: 'Searches the manuals of a product',
  inputSchema: z.object({ product: z.string(), query: z.string() }),
  execute: async ({ product, query }) => {
    return index.query({ data: query, topK: 5, filter: "audience = 'public' AND product = '" + product + "'" });
    //                                                                                         ^^^^^^^ string-built-filter
  },
});
