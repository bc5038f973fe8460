import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { findOrder, findShop } from './lookups.js';

const server = new Server({ name: 'shop', version: '1.0.0' }, { capabilities: { tools: {} } });
const handlers = { findOrder, findShop };

server.setRequestHandler(CallToolRequestSchema, async (request) => {
  const { name, arguments: args } = request.params;
  if (!Object.hasOwn(handlers, name)) throw new Error(`Unknown function: ${name}`);
  return handlers[name](args);
});
