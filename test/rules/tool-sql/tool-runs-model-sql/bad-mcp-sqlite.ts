import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js';
import Database from 'better-sqlite3';
import { z } from 'zod';

const db = new Database('inventory.db', { readonly: true });
const server = new McpServer({ name: 'inventory', version: '0.3.0' });

server.tool('query', 'Run a SQL query', { sql: z.string() }, async ({ sql }) => {
  const rows = db.prepare(sql).all();
//                        ^^^ tool-runs-model-sql
  return { content: [{ type: 'text', text: JSON.stringify(rows) }] };
});

await server.connect(new StdioServerTransport());
