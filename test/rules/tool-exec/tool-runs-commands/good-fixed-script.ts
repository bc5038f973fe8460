import { spawn } from 'node:child_process';
import { DynamicStructuredTool } from '@langchain/core/tools';
import { z } from 'zod';

export const monthReport = new DynamicStructuredTool({
  name: 'month_report',
  description: 'Builds the report of a month',
  schema: z.object({ month: z.string(), team: z.string() }),
  func: async ({ month, team }) => {
    const child = spawn('node', ['scripts/report.mjs', '--month', month, '--team', team]);
    const python = spawn('python3', ['-m', 'reports.charts', '--', team]);
    await Promise.all([child, python].map((process) => new Promise((resolve) => process.on('close', resolve))));
    return 'done';
  },
});
