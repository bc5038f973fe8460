import { tool } from 'ai';
import { z } from 'zod';
import { filters } from './filters';
import { search } from './search';

export const find = tool({
  description: 'Search the catalogue',
  inputSchema: z.object({ filter: z.unknown().transform((value) => filters.parse(value)), text: z.string().max(200) }),
  execute: ({ filter, text }) => search(text, filter),
});
