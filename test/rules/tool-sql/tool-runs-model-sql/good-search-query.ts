import { tool } from 'ai';
import { MeiliSearch } from 'meilisearch';
import { z } from 'zod';

const search = new MeiliSearch({ host: 'http://127.0.0.1:7700' });
const wikiLink = /\[\[(.+?)\]\]/g;

export const searchDocs = tool({
  description: 'Searches the documentation',
  inputSchema: z.object({ query: z.string() }),
  execute: async ({ query }) => {
    const hits = await search.index('docs').search(query);
    const links = wikiLink.exec(query);
    return { hits: hits.hits, link: links?.[1] };
  },
});
