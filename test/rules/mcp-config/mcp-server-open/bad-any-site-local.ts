import { readFile } from 'node:fs/promises';
import { McpServer, WebStandardStreamableHTTPServerTransport } from '@modelcontextprotocol/server';
import { serve } from '@hono/node-server';
import { Hono } from 'hono';
import { cors } from 'hono/cors';
import { z } from 'zod';

const server = new McpServer({ name: 'notes', version: '1.0.0' });
server.registerTool('read_note', { inputSchema: z.object({ path: z.string() }) }, async ({ path }) => ({
  content: [{ type: 'text', text: await readFile(path, 'utf8') }],
}));

const app = new Hono();
app.use('*', cors());
app.all('/mcp', async (c) => {
  const transport = new WebStandardStreamableHTTPServerTransport();
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mcp-server-open
  await server.connect(transport);
  return transport.handleRequest(c.req.raw);
});

const http = serve({ fetch: app.fetch, port: 3000 });
http.listen(3000, '127.0.0.1');
