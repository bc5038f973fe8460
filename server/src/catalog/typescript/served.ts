/**
 * Calls that take a handler and serve it in one: no router stands around it that could hold a check.
 * Sources: firebase-functions 5 to 7, Node.js http, Deno 2, Bun 1, h3 1, Nitro 2, aws-lambda powertools documentation.
 */
export const servedHandlerRows = [
  { api: '{:Deno.serve,:Bun.serve,std/http/server.ts:serve,std/http/mod.ts:serve}', params: ['web'], served: true },
  { api: '{http,https}:{createServer,default.createServer}', params: ['express'], served: true },
  {
    api: '{firebase-functions/v2/https,firebase-functions/https,firebase-functions/v2}:{onCall,https.onCall}',
    params: ['callable'],
    served: true,
  },
  {
    api: '{firebase-functions,firebase-functions/v1}:{https,region().https,runWith().https,runWith().region().https,region().runWith().https}.onCall',
    params: ['whole', 'callableContext'],
    served: true,
  },
  {
    api: '{firebase-functions/v2/https,firebase-functions/https,firebase-functions/v2}:{onRequest,https.onRequest}',
    params: ['express'],
    served: true,
  },
  {
    api: '{firebase-functions,firebase-functions/v1}:{https,region().https,runWith().https,runWith().region().https,region().runWith().https}.onRequest',
    params: ['express'],
    served: true,
  },
  {
    api: '{:,h3:,nitropack/runtime:,#imports:}{defineEventHandler,eventHandler,defineCachedEventHandler}',
    params: ['h3Event'],
    served: true,
  },
] as const;

/** Shapes of the parameters above that no other table has. */
export const servedShapes = {
  /** `request` of a callable function. */
  callable: { untrusted: [['data'], ['rawRequest']], identity: [['auth']] },
  /** The second parameter of a callable function of the first generation. */
  callableContext: { untrusted: [], identity: [['auth']] },
  h3Event: {
    untrusted: [['path'], ['headers'], ['node', 'req'], ['context', 'params']],
    identity: [
      ['context', 'user'],
      ['context', 'auth'],
      ['context', 'session'],
    ],
  },
} as const;

/** Options beside a handler that let only some callers in, by their name and the values that do. */
export const servedGuards: readonly { readonly name: string; readonly isGuard: (value: unknown) => boolean }[] = [
  { name: 'authLevel', isGuard: (value) => value !== undefined && value !== 'anonymous' },
  { name: 'invoker', isGuard: (value) => value === 'private' },
  { name: 'authPolicy', isGuard: () => true },
  { name: 'enforceAppCheck', isGuard: (value) => value === true },
];
