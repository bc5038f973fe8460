import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import sqlParser from 'node-sql-parser';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();
const parser = new sqlParser.Parser();
const server = new McpServer({ name: 'reports', version: '1.0.0' });

server.registerTool('report', { inputSchema: { sql: z.string() } }, async ({ sql }) => {
  parser.whiteListCheck(sql, ['select::(.*)::orders', 'select::(.*)::products'], { database: 'Postgresql' });
  const { rows } = await pool.query(sql);
  return { content: [{ type: 'text', text: JSON.stringify(rows) }] };
});
