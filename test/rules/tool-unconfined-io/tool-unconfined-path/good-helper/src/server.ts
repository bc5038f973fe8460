import { readFile } from 'node:fs/promises';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';
import { resolveInside } from './paths.js';

const server = new McpServer({ name: 'docs', version: '1.0.0' });

server.registerTool('read_doc', { description: 'Reads a page', inputSchema: { name: z.string() } }, async ({ name }) => {
  const file = resolveInside(name);
  return { content: [{ type: 'text', text: await readFile(file, 'utf8') }] };
});
