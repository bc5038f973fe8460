import { execFile } from 'node:child_process';
import { FastMCP } from 'fastmcp';
import { z } from 'zod';
import { callerOf } from './tokens.js';

const server = new FastMCP({ name: 'ops', version: '1.0.0', authenticate: (request) => callerOf(request.headers['authorization']) });

server.addTool({
  name: 'restart',
  description: 'Restarts a service.',
  parameters: z.object({ service: z.enum(['web', 'worker']) }),
  execute: async ({ service }) => {
    execFile('systemctl', ['restart', service]);
    return 'restarted';
  },
});

await server.start({ transportType: 'httpStream', httpStream: { port: 8080, host: '0.0.0.0' } });
