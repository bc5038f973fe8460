import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { CallToolRequestSchema } from '@modelcontextprotocol/sdk/types.js';
import { runCommand } from './run';

export function register(server: Server): void {
  server.setRequestHandler(CallToolRequestSchema, async (request) => {
    if (request.params.name !== 'run') throw new Error('Unknown tool');
    return runCommand(request.params.arguments ?? {});
  });
}
