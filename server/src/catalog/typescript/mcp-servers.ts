/** A construction by which a server of the project speaks MCP over HTTP. */
export interface McpTransportRow {
  readonly api: RegExp;
  /**
   * `transport`: made in or for a handler of a web framework, whose own checks count. `handler`: the call gives the handler
   * itself. `started`: the call starts a server of its own; `bind` says where.
   */
  readonly form: 'transport' | 'handler' | 'started';
  /** The slot of the address that a started server binds, and what it binds without one. */
  readonly bind?: { readonly slot: string; readonly isLoopbackByDefault: boolean };
  /** A started server speaks HTTP only where this slot holds one of these. */
  readonly when?: readonly [slot: string, values: RegExp];
  /** Options of the server's construction by which it finds out who asks. */
  readonly guards?: readonly string[];
  readonly source: string;
}

export const mcpTransports: readonly McpTransportRow[] = [
  {
    api: /^@modelcontextprotocol\/sdk\/server\/(?:streamableHttp|sse|webStandardStreamableHttp)(?:\.js)?:(?:StreamableHTTP|SSE|WebStandardStreamableHTTP)ServerTransport$/,
    form: 'transport',
    source: '@modelcontextprotocol/sdk 1.0 to 1.32',
  },
  {
    api: /^@modelcontextprotocol\/(?:server|node):(?:WebStandardStreamableHTTP|NodeStreamableHTTP|PerRequestHTTP)ServerTransport$/,
    form: 'transport',
    source: '@modelcontextprotocol/server 2',
  },
  { api: /^@hono\/mcp:StreamableHTTPTransport$/, form: 'transport', source: '@hono/mcp 0.1' },
  { api: /^@modelcontextprotocol\/server:createMcpHandler$/, form: 'handler', source: '@modelcontextprotocol/server 2' },
  {
    api: /^(?:mcp-handler|@vercel\/mcp-adapter):(?:createMcpHandler|createMcpRouteHandler|experimental_\w+)$/,
    form: 'handler',
    source: 'mcp-handler 1 to 2',
  },
  {
    api: /^fastmcp:FastMCP\(\)\.start$/,
    form: 'started',
    bind: { slot: '0.httpStream.host', isLoopbackByDefault: true },
    when: ['0.transportType', /^(?:httpStream|sse)$/],
    guards: ['0.authenticate', '0.auth'],
    source: 'fastmcp 1 to 4: the host is localhost by default',
  },
  {
    api: /^@mastra\/mcp:MCPServer\(\)\.(?:startHTTP|startSSE)$/,
    form: 'transport',
    source: '@mastra/mcp 0.10 to 1',
  },
];

/** Calls and options by which a server looks at the Host or Origin of a request, so that no web page can lead a browser to it. */
export const rebindingChecks =
  /\b(?:allowedHosts|allowedOrigins|enableDnsRebindingProtection|hostHeaderValidation\w*|originValidation\w*|localhostHostValidation|validateHostHeader|validateOriginHeader)\b/;
/** Functions of MCP packages that ask for a token or check one. */
export const tokenChecks = /:(?:experimental_)?(?:withMcpAuth|requireBearerAuth|verifyBearerToken|bearerAuthChallengeResponse)$/;
/** Makers of an app that checks the Host header itself while it is bound to the loopback address. */
export const checkedApps = /^@modelcontextprotocol\/(?:sdk\/server\/express(?:\.js)?|express|hono|fastify|node):createMcp\w*App$/;

export const loopbackHost = /^(?:localhost|127\.\d+\.\d+\.\d+|::1|\[::1\])$/;

/** Calls that open a port, and the slots in which the address to bind may stand. */
export const listenCalls = { name: 'listen', slots: ['1', '0.host', '0.hostname'] } as const;
