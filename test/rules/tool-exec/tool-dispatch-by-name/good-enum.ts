import { tool } from 'ai';
import { z } from 'zod';
import { average, sum } from './maths.js';

const operations = { average, sum };

export const calculate = tool({
  description: 'Calculates.',
  inputSchema: z.object({ operation: z.enum(['average', 'sum']), numbers: z.array(z.number()) }),
  execute: async ({ operation, numbers }) => operations[operation](numbers),
});
