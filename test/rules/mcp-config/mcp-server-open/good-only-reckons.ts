import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import express from 'express';
import { z } from 'zod';

const app = express();

// A public calculator is open by intent.
app.post('/mcp', async (req, res) => {
  const server = new McpServer({ name: 'sums', version: '1.0.0' });
  server.tool('sum', { values: z.array(z.number()) }, async ({ values }) => ({
    content: [{ type: 'text', text: String(values.reduce((a, b) => a + b, 0)) }],
  }));
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
  await server.connect(transport);
  await transport.handleRequest(req, res, req.body);
});

app.listen(3000);
