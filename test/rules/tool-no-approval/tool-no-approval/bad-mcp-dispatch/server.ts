// path: src/server.ts
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { createTable, dropTable } from './tools/schema.js';

const server = new Server({ name: 'tables', version: '1.0.0' }, { capabilities: { tools: {} } });

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args } = request.params;
  switch (name) {
    case 'create_table':
      return createTable(args.query);
    case 'drop_table':
      return dropTable(args.table_name, args.confirm);
    default:
      throw new Error(`Unknown tool: ${name}`);
  }
});
