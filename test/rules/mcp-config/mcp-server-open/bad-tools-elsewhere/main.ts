import { SSEServerTransport } from '@modelcontextprotocol/sdk/server/sse.js';
import express from 'express';
import { createServer } from './server.js';

const app = express();
const transports = new Map<string, SSEServerTransport>();

app.get('/sse', async (_req, res) => {
  const transport = new SSEServerTransport('/messages', res);
  //                ^^^^^^^^^^^^^^^^^^^^^^ mcp-server-open
  transports.set(transport.sessionId, transport);
  await createServer().connect(transport);
});

app.post('/messages', async (req, res) => {
  await transports.get(String(req.query.sessionId))?.handlePostMessage(req, res);
});

app.listen(3001, '0.0.0.0');
