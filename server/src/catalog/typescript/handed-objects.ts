const given = (to: string, calls: readonly string[]): [string, string][] => calls.map((api) => [api, to]);

/**
 * What a package's call hands to the function in its arguments: the API path of that function's first parameter. A socket
 * that a server accepted has a path of its own, as a client's socket is another matter.
 */
export const handedObjects: ReadonlyMap<string, string> = new Map([
  ...given('@modelcontextprotocol/sdk/server/mcp.js:McpServer()', [
    'mcp-handler:createMcpHandler',
    'mcp-handler:createMcpRouteHandler',
    '@vercel/mcp-adapter:createMcpHandler',
  ]),
  ...given('socket.io:Socket()', ['socket.io:Server().on', 'socket.io:Server().of().on', 'socket.io:default().on']),
  ...given('ws:AcceptedSocket()', [
    'ws:WebSocketServer().on',
    'ws:default.Server().on',
    'ws:default.WebSocketServer().on',
    'ws:Server().on',
  ]),
]);

/** The packages that do so: other files need not be asked. */
export const handingModules: ReadonlySet<string> = new Set(
  [...handedObjects.keys()].map((api) => api.slice(0, api.indexOf(':'))),
);
