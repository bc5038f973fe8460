import { tool } from 'ai';
import { z } from 'zod';

export const search = tool({
  description: 'Searches the catalogue',
  inputSchema: z.object({ query: z.string(), page: z.number() }),
  execute: async ({ query, page }) => {
    const address = new URL('https://catalogue.example.com/search');
    address.searchParams.set('q', query);
    address.searchParams.set('page', String(page));
    return (await fetch(address)).json();
  },
});
