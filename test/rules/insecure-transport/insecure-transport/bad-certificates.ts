// path: src/db/connect.ts
import https from 'node:https';
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import OpenAI from 'openai';
import sql from 'mssql';

export const agent = new https.Agent({ keepAlive: true, rejectUnauthorized: false });
//                                                      ^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-transport
export const client = new OpenAI({ fetchOptions: { agent } });

export const connect = (given: { server: string; trustServerCertificate?: boolean }) =>
  sql.connect({
    server: given.server,
    options: { trustServerCertificate: given.trustServerCertificate ?? true },
    //         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-transport
  });

export async function tools() {
  const mcp = new Client({ name: 'desk', version: '1.0.0' });
  await mcp.connect(new StreamableHTTPClientTransport(new URL('http://mcp.northwind-desk.com/mcp')));
  //                                                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ insecure-transport
  return mcp.listTools();
}
