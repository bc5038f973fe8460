import { rm } from 'node:fs/promises';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

export function createServer() {
  const server = new McpServer({ name: 'files', version: '1.0.0' });
  server.tool('remove_file', 'Removes a file', { path: z.string() }, async ({ path }) => {
    await rm(path);
    return { content: [{ type: 'text', text: 'done' }] };
  });
  return server;
}
