import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { StreamableHTTPServerTransport } from '@modelcontextprotocol/sdk/server/streamableHttp.js';
import cors from 'cors';
import express from 'express';
import { Pool } from 'pg';
import { z } from 'zod';

const pool = new Pool();
const app = express();
app.use(cors());

app.post('/mcp', async (req, res) => {
  const server = new McpServer({ name: 'orders', version: '1.0.0' });
  server.registerTool('find_order', { inputSchema: { id: z.string() } }, async ({ id }) => {
    const { rows } = await pool.query('select * from orders where id = $1', [id]);
    return { content: [{ type: 'text', text: JSON.stringify(rows) }] };
  });
  const transport = new StreamableHTTPServerTransport({ sessionIdGenerator: undefined });
  //                ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ mcp-server-open
  await server.connect(transport);
  await transport.handleRequest(req, res, req.body);
});

app.listen(3000);
