import axios from 'axios';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'reader', version: '1.0.0' });

server.tool('read', 'Reads an address', { address: z.string() }, async ({ address }) => {
  if (!address.startsWith('https://')) throw new Error('only https');
  const { data } = await axios.get(address, { timeout: 5000 });
//                                 ^^^^^^^ tool-unconfined-url
  return { content: [{ type: 'text', text: String(data) }] };
});
