// path: src/tools/chart.ts
import { tool } from 'ai';
import { z } from 'zod';

export const showTable = tool({
  description: 'Show rows to the user',
  inputSchema: z.object({ title: z.string(), rows: z.array(z.record(z.string(), z.unknown())) }),
  //                                                       ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-loose-schema
  execute: async ({ title, rows }) => ({ title, count: rows.length }),
});
