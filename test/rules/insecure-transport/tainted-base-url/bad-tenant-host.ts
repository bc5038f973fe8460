// path: src/server.ts
import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { StreamableHTTPClientTransport } from '@modelcontextprotocol/sdk/client/streamableHttp.js';
import { createOpenAI } from '@ai-sdk/openai';
import { generateText } from 'ai';
import { Hono } from 'hono';

const app = new Hono();

app.post('/agents/:name', async (c) => {
  const { resource, prompt, server } = await c.req.json();
  const azure = createOpenAI({ baseURL: `https://${resource}.openai.azure.com/openai/v1`, apiKey: process.env.AZURE_KEY });
  //                                               ^^^^^^^^ tainted-base-url
  const mcp = new Client({ name: 'agents', version: '1.0.0' });
  await mcp.connect(new StreamableHTTPClientTransport(new URL(server)));
  //                                                  ^^^^^^^^^^^^^^^ tainted-base-url
  const { text } = await generateText({ model: azure('gpt-5-mini'), prompt });
  return c.text(text);
});

export default app;
