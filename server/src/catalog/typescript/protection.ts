/** Packages whose calls find out who asks. Sources: the packages' own documentation. */
export const signInModules =
  /^(?:next-auth|@auth\/[\w-]+|@clerk\/[\w-]+|passport[\w-]*|express-jwt|express-oauth2-jwt-bearer|express-openid-connect|express-basic-auth|@auth0\/[\w-]+|better-auth|lucia|iron-session|jsonwebtoken|jose|aws-jwt-verify|@kinde-oss\/[\w-]+|@workos-inc\/[\w-]+|firebase-admin(?:\/auth)?|hono\/(?:jwt|basic-auth|bearer-auth)|@hono\/(?:clerk-auth|auth-js|oidc-auth)|@fastify\/(?:jwt|auth|basic-auth|bearer-auth|secure-session|passport)|@propelauth\/[\w-]+|@stackframe\/[\w-]+|supertokens-node|@ory\/[\w-]+|koa-jwt|koa-passport)(?:\/[\w/.-]+)?:/;

/** Packages that count requests and refuse too many, or tell people from programs. */
export const limiterModules =
  /^(?:@upstash\/ratelimit|express-rate-limit|rate-limiter-flexible|express-slow-down|@fastify\/rate-limit|hono-rate-limiter|@hono-rate-limiter\/[\w-]+|@nestjs\/throttler|@arcjet\/[\w-]+|@unkey\/ratelimit|@vercel\/firewall|botid\/server|koa-ratelimit|koa2-ratelimit|limiter|next-rate-limit|@daveyplate\/[\w-]*limit[\w-]*)(?:\/[\w/.-]+)?:/;

/** Calls of such packages that issue, read or administer without asking who calls: they prove nothing about the caller. */
export const provesNothing =
  /(?:[.:](?:sign|decode|decodeJwt|decodeToken|createSession\w*|create\w*Token|initialize|initAuthConfig|createRouteMatcher|config)|SignJWT(?:\(\)[\w.()]*)?|\.(?:users|organizations|invitations|sessions|admin)(?:\.\w+)+|clerkClient(?:\(\))?[\w.()]*|\.(?:createUser|updateUser|deleteUser|getUserByEmail|listUsers|createCustomToken))$/;

/**
 * Middleware and plugins that say who asks, or offer functions that do, and let everybody pass.
 * Sources: the packages' own documentation.
 */
export const identifiesOnly =
  /^(?:express-session|cookie-session|cookie-parser|koa-session|client-sessions):|^(?:passport|koa-passport|@fastify\/passport):(?:default\.)?(?:initialize|session|secureSession)|^@fastify\/(?:jwt|auth|session|cookie|secure-session|passport):(?:default|\w+)(?:\(\))?$|^@clerk\/(?:express|nextjs\/server|fastify|astro\/server):clerk(?:Middleware|Plugin|Client)(?:\(\))?$|^@hono\/(?:clerk-auth:clerkMiddleware|auth-js:initAuthConfig)(?:\(\))?$/;

const callerWords =
  'auth(?!or)|sign_?in|logged_?in|log_?in|session(?!_?(?:id|storage|history))|current_?user|require_?(?:user|admin|role|login)|protect|guard|permission|verify_?(?:token|jwt|user|request|signature|session|key)|check_?(?:token|user|access)|api_?key_?(?:check|guard|middleware)|(?:check|validate|verify)_?(?:api)?_?key|jwt|valid(?:ated)?_?request|user_?role|roles?[._]?admin|allowlist|whitelist|forbidden|unauthori[sz]ed|acl(?:_|$)|rbac|identity|tenant|has_?access|can_?access';
const limitWords =
  'check_?(?:limit|usage|quota|credits?)|rate_?limit|limiter|throttle|quota|credits?(?:_|$)|captcha|turnstile|bot_?id|kasada|datadome';

/**
 * Words in the name of a function, middleware or option by which a project checks its callers. Where such a name stands,
 * nothing is said: the check may lie in code that is not in view.
 */
export const callerGuardWords = new RegExp(callerWords, 'i');
/** The same, and words by which it counts or limits them. */
export const guardWords = new RegExp(`${callerWords}|${limitWords}`, 'i');

/** Calls by which code turns a request away, in any framework. */
export const refusals =
  /^(?:redirect|rewrite|protect|redirectToSignIn|error|createError|sendRedirect|unauthorized|forbidden|notFound|fail|HTTPException|\w*(?:Unauthori[sz]ed|Forbidden)\w*|TRPCError)$/;
/** Statuses that say no to a caller. */
export const refusalStatuses: ReadonlySet<number> = new Set([401, 403, 407, 429]);

/** Header, cookie and property names that carry a caller's proof. */
export const credentialNames =
  /^(?:authorization|x-api-key|api-key|x-auth-token|x-access-token|x-[\w-]*(?:secret|token|key|signature)|x-hub-signature[\w-]*|cookie|token|access_?token|id_?token|api_?key|password|passcode)$/i;
/** Members of a request that middleware fills in for a caller who is signed in. */
export const callerMembers: ReadonlySet<string> = new Set([
  'user',
  'auth',
  'session',
  'userId',
  'oidc',
  'isAuthenticated',
  'jwt',
  'getAuthInfo',
]);

/** Options that bound what one answer may cost. Sources: the types of each SDK at the versions of its model call rows. */
export const outputCaps: ReadonlySet<string> = new Set([
  'max_tokens',
  'maxTokens',
  'max_output_tokens',
  'maxOutputTokens',
  'max_completion_tokens',
  'maxCompletionTokens',
  'max_new_tokens',
  'max_tokens_to_sample',
  'num_predict',
  'numPredict',
  'maxLength',
  'max_length',
]);
/** Calls whose answer is as long as what is sent, or of one size: a bound on it would say nothing. */
export const sizedByInput =
  /(?:audio\.(?:transcriptions|translations|speech)|embeddings?\b|embed(?:Many|Content|Documents|Query)?\b|[Tt]ranscri|moderations|images?\.|[gG]enerateImages?\b|generateSpeech|rerank)/;
/** Objects in the options in which such a bound may stand. */
export const capHolders: ReadonlySet<string> = new Set([
  'config',
  'generationConfig',
  'options',
  'inferenceConfig',
  'input',
  'parameters',
  'modelSettings',
  'modelKwargs',
  'params',
  'settings',
  'defaults',
  'combineDocsChain',
  'chain',
  'agent',
  'runnable',
]);

/** Packages in whose files an app that is exported is served as it stands. Sources: Hono, Cloudflare and Azure documentation. */
export const servesExports = /^(?:hono|@hono\/zod-openapi|itty-router|elysia|h3|@azure\/functions)$/;

/** Calls that register a handler or mount a router. */
export const registerMethods: ReadonlySet<string> = new Set([
  'get',
  'post',
  'put',
  'patch',
  'delete',
  'all',
  'http',
  'options',
  'route',
]);
export const mountMethods: ReadonlySet<string> = new Set(['use', 'register', 'mount', 'route', 'addHook', 'onRequest']);
/** Calls that start a server with an app, or hand it to a platform: nothing else stands around it. */
export const starters =
  /^(?:listen|fire|serve|createServer|serverless|serverlessExpress|toNodeListener|toNodeHandler|fromNodeMiddleware|onRequest|handle|handler|createServerAdapter|fetch)$/;

/** Hosts that answer for money when they are called without an SDK. */
export const providerHosts =
  /^https:\/\/(?:[\w-]+\.)?(?:api\.openai\.com|openai\.azure\.com|api\.anthropic\.com|generativelanguage\.googleapis\.com|api\.groq\.com|api\.mistral\.ai|api\.together\.xyz|openrouter\.ai|api\.deepseek\.com|api\.x\.ai|api\.perplexity\.ai|api\.cohere\.(?:ai|com)|router\.huggingface\.co|api-inference\.huggingface\.co|api\.replicate\.com|api\.fireworks\.ai|api\.cerebras\.ai)\/.*(?:completions|responses|messages|sessions|client_secrets|generate|predict|inference|images|audio|speech|chat|embed|models\/|run)/i;

/** Methods that data, requests and answers have: calling one of them on a value that is not followed hides no check. */
export const plainMethods: ReadonlySet<string> = new Set(
  (
    'map filter forEach reduce reduceRight find findIndex findLast findLastIndex toSorted toReversed toSpliced copyWithin localeCompare codePointAt search some every includes indexOf slice splice push unshift pop shift join split concat flat flatMap sort reverse at keys values entries fill trim trimStart trimEnd toLowerCase toUpperCase replace replaceAll match matchAll test exec startsWith endsWith substring substr padStart padEnd toString toFixed toISOString toLocaleString toLocaleDateString toDateString getTime toLocaleTimeString charAt charCodeAt normalize repeat ' +
    'json text formData arrayBuffer blob clone get set has delete add append size getAll then catch finally next return throw send status end write flush type header headers setHeader writeHead flushHeaders redirect render sendStatus cookie getReader read cancel releaseLock enqueue close error pipe pipeTo pipeThrough tee on once off emit abort decode encode parse safeParse parseAsync safeParseAsync stringify call apply bind from toUIMessageStreamResponse toDataStreamResponse toTextStreamResponse toAIStreamResponse pipeUIMessageStreamToResponse pipeTextStreamToResponse toReadableStream update done debug info warn log trace locals body html valid getWriter setEncoding resume destroy'
  ).split(' '),
);
