import { tool } from 'ai';
import { z } from 'zod';
import { consola } from 'consola';
import { searchCases } from './cases';

export const searchTool = tool({
  description: 'Searches the case files',
  inputSchema: z.object({ query: z.string(), limit: z.number() }),
  execute: async ({ query, limit }) => {
    consola.info('search_cases', { query, limit });
//                                 ^^^^^ prompt-logged
    const results = await searchCases(query, limit);
    consola.debug(results);
//                ^^^^^^^ prompt-logged
    return results;
  },
});
