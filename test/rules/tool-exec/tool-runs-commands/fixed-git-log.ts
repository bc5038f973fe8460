import { execFileSync } from 'child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'git', version: '1.0.0' });

server.registerTool('git_log', { description: 'Log of a branch', inputSchema: { branch: z.string(), count: z.number() } }, async ({ branch, count }) => {
  const out = execFileSync('git', ['log', '-n', String(count), '--oneline', branch], { encoding: 'utf8' });
  return { content: [{ type: 'text', text: out }] };
});

export default server;
