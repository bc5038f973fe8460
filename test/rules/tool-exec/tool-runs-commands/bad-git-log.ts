import { execSync } from 'child_process';
import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js';
import { z } from 'zod';

const server = new McpServer({ name: 'git', version: '1.0.0' });

server.registerTool('git_log', { description: 'Log of a branch', inputSchema: { branch: z.string(), count: z.number() } }, async ({ branch, count }) => {
  const out = execSync(`git log -n ${count} --oneline ${branch}`, { encoding: 'utf8' });
//                     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ tool-runs-commands
  return { content: [{ type: 'text', text: out }] };
});

export default server;
