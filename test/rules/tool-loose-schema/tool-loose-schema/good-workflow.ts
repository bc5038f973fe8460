// A step of a workflow and a result: no model fills them in.
import { createTool } from '@mastra/core/tools';
import { createStep } from '@mastra/core/workflows';
import { z } from 'zod';
import { query } from './database';

export const step = createStep({
  id: 'present',
  inputSchema: z.object({ queryResult: z.any() }),
  outputSchema: z.object({ text: z.string() }),
  execute: async ({ inputData }) => ({ text: JSON.stringify(inputData.queryResult) }),
});
export const orders = createTool({
  id: 'orders',
  description: 'Orders of a day',
  inputSchema: z.object({ day: z.string().date() }),
  outputSchema: z.object({ rows: z.array(z.any()) }),
  execute: async ({ day }) => ({ rows: await query(day) }),
});
