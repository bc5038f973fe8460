import { tableOf } from '../table.js';
import { chatHandlerRows, chatShapes, chatTypes } from './chat-platforms.js';
import { servedHandlerRows, servedShapes } from './served.js';

/**
 * The shape of a request object: the members through which a stranger's text comes in, and those that hold the caller's
 * verified identity. A first member `a()` is a method call.
 */
export interface RequestShape {
  readonly untrusted: readonly (readonly string[])[];
  readonly identity: readonly (readonly string[])[];
  /** A logger that hangs on the request. */
  readonly log?: readonly string[];
  /** Where the environment's variables stand. */
  readonly environment?: readonly string[];
}

const web: readonly (readonly string[])[] = [
  ['json()'],
  ['text()'],
  ['formData()'],
  ['blob()'],
  ['arrayBuffer()'],
  ['body'],
  ['nextUrl'],
  ['url'],
  ['headers'],
  ['cookies'],
  ['query'],
  ['params'],
];

export const requestShapes = {
  express: {
    untrusted: [
      ['body'],
      ['query'],
      ['params'],
      ['headers'],
      ['cookies'],
      ['get()'],
      ['header()'],
      ['file'],
      ['files'],
      ['rawBody'],
    ],
    identity: [['user'], ['auth'], ['session'], ['userId'], ['oidc']],
    log: ['log'],
  },
  web: { untrusted: web, identity: [['auth'], ['user']] },
  fastify: {
    untrusted: [['body'], ['query'], ['params'], ['headers'], ['cookies'], ['file()'], ['parts()']],
    identity: [['user'], ['session']],
    log: ['log'],
  },
  hono: { untrusted: [['req']], identity: [['get()'], ['var']], environment: ['env'] },
  koa: { untrusted: [['request'], ['query'], ['params'], ['headers']], identity: [['state']] },
  azureFunction: { untrusted: web, identity: [['user']] },
  routeContext: { untrusted: [['params'], ['searchParams']], identity: [] },
  lambda: {
    // A message of a queue, a topic or a bus is somebody else's text by another way.
    untrusted: [['body'], ['queryStringParameters'], ['pathParameters'], ['headers'], ['rawPath'], ['Records'], ['detail']],
    identity: [['requestContext']],
  },
  /** Every parameter of a server action is what the client sent. */
  whole: { untrusted: [[]], identity: [] },
  /** A socket of socket.io: what the client sent to open it, and what middleware found out. */
  socketHandshake: { untrusted: [['handshake']], identity: [['data'], ['user'], ['request', 'user'], ['request', 'session']] },
  /** `{ input, ctx }` of a tRPC procedure. */
  procedure: { untrusted: [['input'], ['getRawInput()']], identity: [['ctx']] },
  /** `{ request, params, url }` of SvelteKit, Remix and React Router. */
  routeEvent: {
    untrusted: [['request'], ['params'], ['url'], ['cookies']],
    identity: [['locals'], ['context']],
  },
  /** `{ body, query, params, … }` of Elysia. */
  elysia: {
    untrusted: [['body'], ['query'], ['params'], ['headers'], ['cookie'], ['request']],
    identity: [['user'], ['session'], ['jwt']],
  },
  /** The bindings of a Worker: `env.API_KEY`. */
  workerEnvironment: { untrusted: [], identity: [], environment: [] },
  ...servedShapes,
  ...chatShapes,
} satisfies Record<string, RequestShape>;

/** Members of a request through which only its headers come. */
export const headerMembers: ReadonlySet<string> = new Set(['headers', 'header()']);

export type RequestShapeName = keyof typeof requestShapes;

export interface RequestHandlerRow {
  readonly api: string;
  /** Shapes of the handler's parameters; the handler is any function among the call's arguments. */
  readonly params: readonly (RequestShapeName | undefined)[];
  /** The first argument must be one of these constants, or a member of such a name: `Events.MessageCreate`. */
  readonly events?: readonly string[];
  /** The call serves the handler itself: no router stands around it. */
  readonly served?: true;
}

const verbs = '{get,post,put,patch,delete,all,use,options,route().post,route().get}';

const requestHandlerRows: readonly RequestHandlerRow[] = [
  {
    api: `{express:default(),express:Router(),express:default.Router(),express:Express(),express:Application()}.${verbs}`,
    params: ['express'],
  },
  { api: `{fastify:default(),fastify:fastify(),fastify:Fastify(),fastify:FastifyInstance()}.${verbs}`, params: ['fastify'] },
  { api: `{hono:Hono(),hono:default(),@hono/zod-openapi:OpenAPIHono()}.${verbs}`, params: ['hono'] },
  { api: `{@koa/router:default(),koa-router:default(),koa:default()}.${verbs}`, params: ['koa'] },
  { api: '@azure/functions:app.{http,post,get}', params: ['azureFunction'] },
  { api: `elysia:{Elysia(),default()}.${verbs}`, params: ['elysia'] },
  // Events of a socket that was accepted; its own, such as `disconnect`, bring no text.
  { api: 'socket.io:Socket().{on,once,onAny}', params: ['whole', 'whole', 'whole'] },
  { api: 'ws:AcceptedSocket().{on,once}', params: ['whole'], events: ['message'] },
  ...servedHandlerRows,
  ...chatHandlerRows,
  { api: '{ws:WebSocketServer(),ws:default()}.on', params: [], events: ['connection'] },
];

/** Calls of a router that give the router back: `new Hono().use(check).post('/a', a).get('/b', b)`. */
const chained = /(?:\.(?:get|post|put|patch|delete|all|on|use|options|route|basePath|prefix)\(\))+(?=\.\w+$)/;

let table: ReadonlyMap<string, RequestHandlerRow> | undefined;
export function requestHandlerRow(api: string): RequestHandlerRow | undefined {
  table ??= tableOf(requestHandlerRows);
  return table.get(api) ?? table.get(api.replace(chained, ''));
}

/** A tRPC procedure's last call, which takes the handler. */
export const procedureApi = /^@trpc\/server:initTRPC(?:\.\w+\(\))*\.procedure(?:\.\w+\(\))*\.(?:query|mutation|subscription)$/;

/** A NestJS controller's class, and the decorators of its methods that are reached from outside. */
export const nestController = /^@nestjs\/(?:common:Controller|graphql:Resolver|websockets:WebSocketGateway)$/;
export const nestEntry =
  /^@nestjs\/(?:common:(?:Get|Post|Put|Patch|Delete|All|Sse)|graphql:(?:Query|Mutation|Subscription)|websockets:SubscribeMessage)$/;

/** Middleware that puts a checked value in place of the request's; the second argument is the schema. */
export const validatorApis: ReadonlySet<string> = new Set([
  '@hono/zod-validator:zValidator',
  '@hono/standard-validator:sValidator',
  '@hono/valibot-validator:vValidator',
]);

/** Calls that give what a client sent, with no request object in between (Nuxt, Nitro). */
export const requestCalls: ReadonlySet<string> = new Set(
  ['', 'h3', 'nitropack/runtime'].flatMap((module) =>
    [
      'readBody',
      'readRawBody',
      'readFormData',
      'readMultipartFormData',
      'readValidatedBody',
      'getQuery',
      'getValidatedQuery',
      'getRouterParam',
      'getRouterParams',
      'getHeader',
      'getRequestHeader',
      'getCookie',
    ].map((name) => `${module}:${name}`),
  ),
);

export interface RouteModule {
  readonly path: RegExp;
  readonly exports: ReadonlySet<string>;
  readonly params: readonly (RequestShapeName | undefined)[];
}

/** Files whose exports of these names a framework calls. */
export const routeModules: readonly RouteModule[] = [
  {
    path: /(^|\/)routes\/(.*\/)?\+server\.[jt]s$/,
    exports: new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'fallback']),
    params: ['routeEvent'],
  },
  { path: /(^|\/)routes\/(.*\/)?\+(page|layout)\.server\.[jt]s$/, exports: new Set(['load', 'actions']), params: ['routeEvent'] },
  {
    path: /(^|\/)src\/pages\/.+\.[jt]s$/,
    exports: new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'ALL']),
    params: ['routeEvent'],
  },
  { path: /(^|\/)app\/routes\/.+\.[jt]sx?$/, exports: new Set(['action', 'loader']), params: ['routeEvent'] },
];

export type DecoratedShape = 'whole' | 'express';

const nest = (names: readonly string[], shape: DecoratedShape, module = '@nestjs/common'): [string, DecoratedShape][] =>
  names.map((name) => [`${module}:${name}`, shape]);
/** Decorators that say what a parameter is. */
export const requestDecorators: Readonly<Record<string, DecoratedShape>> = Object.fromEntries([
  ...nest(['Body', 'Query', 'Param', 'UploadedFile', 'UploadedFiles', 'RawBody'], 'whole'),
  ...nest(['Req', 'Request'], 'express'),
  ...nest(['MessageBody'], 'whole', '@nestjs/websockets'),
  ...nest(['Payload'], 'whole', '@nestjs/microservices'),
  ...nest(['Args'], 'whole', '@nestjs/graphql'),
]);

/** Types of a parameter that tell its shape wherever it stands. */
export const requestTypes: Readonly<Record<string, RequestShapeName>> = {
  'next/server:NextRequest()': 'web',
  'next:NextApiRequest()': 'express',
  'socket.io:Socket()': 'socketHandshake',
  'astro:APIContext()': 'routeEvent',
  'express:Request()': 'express',
  'express:default.Request()': 'express',
  'fastify:FastifyRequest()': 'fastify',
  'hono:Context()': 'hono',
  'koa:Context()': 'koa',
  '@azure/functions:HttpRequest()': 'azureFunction',
  '@vercel/node:VercelRequest()': 'express',
  'aws-lambda:APIGatewayProxyEvent()': 'lambda',
  'aws-lambda:APIGatewayProxyEventV2()': 'lambda',
  'aws-lambda:SQSEvent()': 'lambda',
  'aws-lambda:SNSEvent()': 'lambda',
  'aws-lambda:EventBridgeEvent()': 'lambda',
  'aws-lambda:APIGatewayProxyWebsocketEventV2()': 'lambda',
  'aws-lambda:LambdaFunctionURLEvent()': 'lambda',
  'http:IncomingMessage()': 'express',
  '@sveltejs/kit:RequestEvent()': 'routeEvent',
  '@remix-run/node:ActionFunctionArgs()': 'routeEvent',
  '@remix-run/node:LoaderFunctionArgs()': 'routeEvent',
  '@remix-run/cloudflare:ActionFunctionArgs()': 'routeEvent',
  '@remix-run/cloudflare:LoaderFunctionArgs()': 'routeEvent',
  'react-router:ActionFunctionArgs()': 'routeEvent',
  'react-router:LoaderFunctionArgs()': 'routeEvent',
  ...chatTypes,
};

/** Methods by which a router of Express's kind takes a handler for a path. */
export const routeVerbs: ReadonlySet<string> = new Set(['get', 'post', 'put', 'patch', 'delete', 'all']);

/** Exported names of a Next.js route file. */
export const routeMethods: ReadonlySet<string> = new Set(['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'HEAD', 'OPTIONS']);
/** Files whose exports are HTTP handlers by convention. */
export const routeFile = /(^|\/)(app|src\/app)\/(.*\/)?route\.[jt]sx?$/;
export const pagesApiFile = /(^|\/)pages\/api\/.+\.[jt]sx?$/;

/** Calls whose result is the verified identity of the caller. */
export const identityApis: ReadonlySet<string> = new Set([
  'next-auth:getServerSession',
  'next-auth/next:getServerSession',
  'next-auth/jwt:getToken',
  '@clerk/nextjs/server:auth',
  '@clerk/nextjs/server:currentUser',
  '@clerk/nextjs/server:getAuth',
  '@clerk/nextjs:auth',
  '@clerk/nextjs:currentUser',
  '@clerk/express:getAuth',
  '@clerk/fastify:getAuth',
  '@auth0/nextjs-auth0:getSession',
  'iron-session:getIronSession',
  'jsonwebtoken:verify',
  'jsonwebtoken:default.verify',
  'jose:jwtVerify',
  '@workos-inc/authkit-nextjs:withAuth',
  'better-auth:betterAuth().api.getSession',
  'next-auth:default().auth',
  '@auth0/nextjs-auth0/server:Auth0Client().getSession',
  '@clerk/hono:getAuth',
  '@hono/clerk-auth:getAuth',
  '@clerk/backend:verifyToken',
  '@clerk/remix/ssr.server:getAuth',
  '@clerk/react-router/server:getAuth',
  '@clerk/tanstack-react-start/server:getAuth',
  '@kinde-oss/kinde-auth-nextjs/server:getKindeServerSession',
  '@kinde-oss/kinde-auth-nextjs/server:getKindeServerSession().getUser',
  '@stackframe/stack:StackServerApp().getUser',
  'aws-jwt-verify:CognitoJwtVerifier.create().verify',
  'aws-jwt-verify:JwtVerifier.create().verify',
  'aws-jwt-verify/cognito-verifier:CognitoJwtVerifier.create().verify',
  'jose:default.jwtVerify',
  '@supabase/auth-helpers-nextjs:createServerComponentClient().auth.getUser',
  'hono/jwt:verify',
  '@propelauth/nextjs/server/app-router:getUser',
]);
/** Last members of a path whose call gives the caller's identity, whatever the client is called. */
export const identityMethods =
  /\.(auth\.getUser|auth\.getClaims|auth\.getSession|api\.getSession|verifyIdToken|validateSession|validateRequest)$/;
/** Functions of the project that by long custom give the caller's identity. */
export const identityFunctionNames =
  /^(auth|getSession|getServerSession|getServerAuthSession|getCurrentUser|currentUser|requireUser|requireAuth|getUser|getUserId|getAuth|getAuthUser|validateSession|verifySession|verifyToken|getUserFromRequest|getSessionUser|requireSession|getTenantId|requireUserId|withAuth)$/;
