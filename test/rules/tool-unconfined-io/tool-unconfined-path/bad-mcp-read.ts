import { readFile } from 'node:fs/promises';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'notes', version: '1.0.0' });

server.registerTool('read_note', { description: 'Reads a note', inputSchema: { path: z.string() } }, async ({ path }) => {
  const text = await readFile(path, 'utf8');
//                            ^^^^ tool-unconfined-path
  return { content: [{ type: 'text', text }] };
});
