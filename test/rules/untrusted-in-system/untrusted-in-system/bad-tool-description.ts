import express from 'express';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import { z } from 'zod';
import { search } from './search.js';

const app = express();
app.use(express.json());

app.post('/mcp/:workspace', async (req, res) => {
  const server = new McpServer({ name: 'notes', version: '1.0.0' });
  server.registerTool(
    'search_notes',
    {
      description: `Searches the notes of the workspace "${req.params.workspace}".`,
//                                                         ^^^^^^^^^^^^^^^^^^^^ untrusted-in-system
      inputSchema: { query: z.string() },
    },
    async ({ query }) => ({ content: [{ type: 'text', text: await search(query) }] }),
  );
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
  await server.connect(transport);
  await transport.handleRequest(req, res, req.body);
});
