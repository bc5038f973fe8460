import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { type Adapter, adapterFor } from './adapters/adapter.js';

let adapter: Adapter | undefined;
export const connect = (kind: string) => {
  adapter = adapterFor(kind);
};

const server = new McpServer({ name: 'tables', version: '1.0.0' });

server.registerTool('describe', { inputSchema: { table: z.string() } }, async ({ table }) => {
  if (!adapter) throw new Error('Not connected');
  const statement = adapter.describeTable(table);
  return { content: [{ type: 'text', text: JSON.stringify(await adapter.all(statement)) }] };
//                                                                          ^^^^^^^^^ tool-runs-model-sql
});
