import { DynamicStructuredTool } from '@langchain/core/tools';
import { z } from 'zod';
import { ReportRepository } from '../data';

const repository = new ReportRepository();

export const reportTool = new DynamicStructuredTool({
  name: 'report',
  description: 'Answers questions about sales with SQL',
  schema: z.object({ sql: z.string() }),
  func: async ({ sql }) => JSON.stringify(await repository.run(sql)),
//                                                             ^^^ tool-runs-model-sql
});
