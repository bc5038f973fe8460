import { McpServer } from '@modelcontextprotocol/server';
import { PrismaClient } from '@prisma/client';
import * as z from 'zod/v4';

const prisma = new PrismaClient();
export const server = new McpServer({ name: 'crm', version: '2.0.0' });

server.registerTool(
  'run_report',
  { title: 'Report', description: 'Runs a report', inputSchema: z.object({ statement: z.string() }) },
  async ({ statement }) => {
    const rows = await prisma.$queryRawUnsafe(statement);
//                                            ^^^^^^^^^ tool-runs-model-sql
    return { content: [{ type: 'text', text: JSON.stringify(rows) }] };
  },
);
