import { tableOf } from '../table.js';

/** A call that opens the path or the address it is given. */
export interface IoRow {
  readonly api: string;
  readonly kind: 'path' | 'url';
  /** Slots that hold the path or the address. */
  readonly at: readonly string[];
  readonly title: string;
  readonly source: string;
}

const fs =
  '{fs:,fs:default.,fs:promises.,fs:default.promises.,fs/promises:,fs/promises:default.,fs-extra:,fs-extra:default.,graceful-fs:,graceful-fs:default.}';

const ioRows: readonly IoRow[] = [
  {
    api: `${fs}{readFile,readFileSync,createReadStream,open,openSync,readdir,readdirSync,opendir,readJson,readJSON,readJsonSync}`,
    kind: 'path',
    at: ['0'],
    title: 'read',
    source: 'Node.js fs, fs-extra 11',
  },
  {
    api: `${fs}{writeFile,writeFileSync,appendFile,appendFileSync,createWriteStream,mkdir,mkdirSync,truncate,outputFile,outputFileSync,writeJson,writeJSON,ensureDir,chmod,chmodSync}`,
    kind: 'path',
    at: ['0'],
    title: 'written',
    source: 'Node.js fs, fs-extra 11',
  },
  {
    api: `${fs}{unlink,unlinkSync,rm,rmSync,rmdir,rmdirSync,remove,removeSync,emptyDir}`,
    kind: 'path',
    at: ['0'],
    title: 'deleted',
    source: 'Node.js fs, fs-extra 11',
  },
  {
    api: `${fs}{rename,renameSync,copyFile,copyFileSync,cp,cpSync,copy,copySync,move,moveSync,symlink,link}`,
    kind: 'path',
    at: ['0', '1'],
    title: 'copied or moved',
    source: 'Node.js fs, fs-extra 11',
  },
  { api: ':Bun.{file,write}', kind: 'path', at: ['0'], title: 'opened', source: 'Bun 1' },
  {
    api: ':Deno.{readTextFile,readFile,writeTextFile,writeFile,remove,open}',
    kind: 'path',
    at: ['0'],
    title: 'opened',
    source: 'Deno 2',
  },

  {
    api: '{:fetch,:globalThis.fetch,:$fetch,ofetch:ofetch,ofetch:$fetch,ofetch:ofetch.raw,:EventSource,eventsource:EventSource,node-fetch:default,undici:fetch,undici:request,cross-fetch:default,cross-fetch:fetch,got:default,got:got,ky:default,needle:default,superagent:default.get}',
    kind: 'url',
    at: ['0', '0.url'],
    title: 'fetched',
    source: 'Fetch standard, undici 7, got 14, ky 1',
  },
  {
    api: '{got:default,got:got,got:default.extend(),ky:default,ky:default.create(),axios:default,axios:axios,axios:default.create()}.{get,post,put,patch,delete,head,request}',
    kind: 'url',
    at: ['0', '0.url'],
    title: 'fetched',
    source: 'axios 1, got 14, ky 1',
  },
  {
    api: '{axios:default,axios:axios,axios:default.create()}',
    kind: 'url',
    at: ['0', '0.url'],
    title: 'fetched',
    source: 'axios 1',
  },
  {
    api: '{http,https}:{get,request,default.get,default.request}',
    kind: 'url',
    at: ['0', '0.hostname', '0.host'],
    title: 'fetched',
    source: 'Node.js http and https',
  },
  {
    api: '{puppeteer:default,puppeteer-core:default,playwright:chromium,playwright:firefox,playwright:webkit,playwright-core:chromium,@playwright/test:chromium}.launch().{newPage(),newContext().newPage()}.goto',
    kind: 'url',
    at: ['0'],
    title: 'opened in a browser',
    source: 'puppeteer 24, playwright 1',
  },
  {
    api: '{next/navigation:redirect,next/navigation:permanentRedirect,next/server:NextResponse.redirect,:Response.redirect,@remix-run/node:redirect,@remix-run/cloudflare:redirect,react-router:redirect,:location.assign,:location.replace,:window.location.assign,:window.location.replace,:window.open}',
    kind: 'url',
    at: ['0'],
    title: 'where the browser is sent',
    source: 'Next.js 16, React Router 7, HTML standard',
  },
  { api: '@sveltejs/kit:redirect', kind: 'url', at: ['1'], title: 'where the browser is sent', source: '@sveltejs/kit 2' },
  {
    api: '{:WebSocket,ws:default,ws:WebSocket}',
    kind: 'url',
    at: ['0'],
    title: 'connected to',
    source: 'WebSocket standard, ws 8',
  },
  {
    api: '{pg:Client,pg:Pool,pg:default.Client,pg:default.Pool}',
    kind: 'url',
    at: ['0.connectionString', '0.host'],
    title: 'connected to as a database',
    source: 'pg 8',
  },
  {
    api: '{postgres:default,mysql2/promise:createConnection,mysql2/promise:createPool,mysql2:createConnection,mysql2/promise:default.createConnection,mongodb:MongoClient,ioredis:default,ioredis:Redis,redis:createClient,mongoose:connect,mongoose:default.connect,@libsql/client:createClient,@neondatabase/serverless:neon}',
    kind: 'url',
    at: ['0', '0.host', '0.uri', '0.url'],
    title: 'connected to as a database',
    source: 'postgres 3, mysql2 3, mongodb 6, ioredis 5',
  },
];

/** `res.redirect(302, url)` and its like, on whatever a handler answers with. Sources: express 5, fastify 5, hono 4, koa 3. */
export const redirectRow: IoRow = {
  api: 'redirect',
  kind: 'url',
  at: ['0', '1'],
  title: 'where the browser is sent',
  source: 'express 5, fastify 5, hono 4, koa 3',
};
/** Members of the browser's location that lead it elsewhere when they are set. */
export const locationMembers: ReadonlySet<string> = new Set(['href', 'location']);

let table: ReadonlyMap<string, IoRow> | undefined;
export function ioRow(api: string): IoRow | undefined {
  table ??= tableOf(ioRows);
  return table.get(api);
}

/** Functions that put a path together from pieces; any of them may lead out of the first. */
export const pathBuilders =
  /^(?:path|path\/posix|path\/win32|upath|pathe):(?:default\.|posix\.|win32\.)?(?:join|resolve|normalize|toNamespacedPath)$/;
/** Functions that leave nothing of a path but a name. */
export const pathReducers =
  /^(?:(?:path|path\/posix|path\/win32|upath|pathe):(?:default\.|posix\.|win32\.)?(?:basename|extname)|sanitize-filename:default|filenamify:default)$/;

/** Members by which a test looks at where a path or an address leads. */
export const confiningMethods: ReadonlySet<string> = new Set([
  'startsWith',
  'includes',
  'has',
  'some',
  'every',
  'test',
  'match',
  'indexOf',
  'endsWith',
  'relative',
  'isAbsolute',
  'realpath',
  'realpathSync',
  'find',
  'hasOwn',
]);
/** Members of a URL that say whose it is. */
export const hostMembers: ReadonlySet<string> = new Set(['hostname', 'host', 'origin']);
/** Words in the name of a function that checks or confines what it is given. */
export const confiningWords =
  /valid|assert|check|ensure|sanit|safe|confin|allow|inside|within|permit|guard|restrict|block|private|trusted|verify|jail|sandbox|secure|ssrf|scope|uuid|guid|ulid|objectid|numeric|\bisint\b/i;
