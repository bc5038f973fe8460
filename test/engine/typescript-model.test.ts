import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { createTypeScriptExtractor } from '../../server/src/facts/typescript/extract.js';
import type { TypeScriptFacts } from '../../server/src/facts/typescript/facts.js';
import { Ledger } from '../../server/src/model/ledger.js';
import type { AppModel } from '../../server/src/model/model.js';
import { foldSchema } from '../../server/src/model/sql/schema.js';
import { TypeScriptFile } from '../../server/src/model/typescript/file.js';
import { isAllowListed } from '../../server/src/model/typescript/guards.js';
import { at, nodeAt, type Place } from '../../server/src/model/typescript/place.js';
import { queriesOf } from '../../server/src/model/typescript/queries.js';
import { isConstrainedAt } from '../../server/src/model/typescript/schema.js';
import { type Flow, trace } from '../../server/src/model/typescript/trace.js';
import { apiOf, definitionsOf } from '../../server/src/model/typescript/values.js';
import { folderOf } from '../../server/src/text/path.js';
import { createLinks } from '../../server/src/workspace/links.js';
import { withExtensions } from '../../server/src/workspace/modules.js';

const extractor = createTypeScriptExtractor({ keepsTrees: false });
const ledger = new Ledger(() => 0);

/** A model of a few files by path. */
function modelOf(texts: Readonly<Record<string, string>>): (path: string) => TypeScriptFile {
  const files = new Map<string, TypeScriptFile>();
  const fileAt = (path: string): TypeScriptFile | undefined => {
    const text = texts[path];
    if (text === undefined) return undefined;
    let file = files.get(path);
    if (!file) {
      file = new TypeScriptFile(path, text, extractor.extract(path, text).facts as TypeScriptFacts, app, ledger);
      files.set(path, file);
    }
    return file;
  };
  const links = createLinks({
    textOf: (path) => texts[path],
    isKnown: (path) => path in texts,
    revisionOf: () => 0,
    bump: () => undefined,
  });
  const app: AppModel = {
    fileAt,
    isOwnModule: (from, specifier) => links.resolve(folderOf(from), specifier).value.isOwn,
    moduleAt: (from, specifier) =>
      links
        .resolve(folderOf(from), specifier)
        .value.targets.flatMap(withExtensions)
        .map(fileAt)
        .find((file) => file !== undefined),
    importersOf: (path) =>
      Object.keys(texts).flatMap((other) => {
        const file = other === path ? undefined : fileAt(other);
        return file?.facts.flow.imports.some((specifier) => app.moduleAt(other, specifier)?.path === path) ? [file] : [];
      }),
    packageVersion: (from, name) => links.versionOf(folderOf(from), name).value,
    prismaSchemas: () => [],
    tableFiles: () => [],
    tableUsers: () => [],
    schemaOf: () => foldSchema([]),
  };
  return (path) => fileAt(path) as TypeScriptFile;
}

/** The value of a file between `«` and `»`. */
function valueIn(texts: Readonly<Record<string, string>>): Place {
  const [path, marked] = Object.entries(texts).find(([, text]) => text.includes('«')) as [string, string];
  const start = marked.indexOf('«');
  const end = marked.indexOf('»') - 1;
  const file = modelOf({ ...texts, [path]: marked.replace(/[«»]/g, '') })(path);
  const id = file.facts.flow.nodes.findIndex((node) => node.start === start && node.end === end);
  assert.ok(id >= 0, `no value ${file.text.slice(start, end)}`);
  return at(file, id);
}
const value = (text: string, path = 'src/a.ts'): Place => valueIn({ [path]: text });
const api = (text: string): string | undefined => apiOf(value(text));
const textOf = (place: Place): string => place.file.text.slice(nodeAt(place).start, nodeAt(place).end);
const told = ({ kind, path }: Flow): string => (path.length > 0 ? `${kind} ${path.join('.')}` : kind);
const flows = (texts: Readonly<Record<string, string>> | string): string[] =>
  trace(typeof texts === 'string' ? value(texts) : valueIn(texts)).flows.map(told);

describe('the API path of a value', () => {
  it('follows imports, construction, members and calls', () => {
    assert.equal(
      api(`import OpenAI from 'openai'; const c = new OpenAI(); «c.chat.completions.create»({});`),
      'openai:default().chat.completions.create',
    );
    assert.equal(api(`import { OpenAI as Client } from 'openai'; «new Client().responses»;`), 'openai:OpenAI().responses');
    assert.equal(api(`import * as Sentry from '@sentry/node'; «Sentry.captureMessage»('x');`), '@sentry/node:captureMessage');
    assert.equal(api(`const { Pool } = require('pg'); const pool = new Pool(); «pool.query»('x');`), 'pg:Pool().query');
    assert.equal(api(`import OpenAI = require('openai'); «new OpenAI().chat»;`), 'openai:default().chat');
    assert.equal(api(`import { readFile } from 'node:fs/promises'; «readFile»;`), 'fs/promises:readFile');
  });
  it('follows what teams wrap around a client', () => {
    assert.equal(
      api(`import OpenAI from 'openai'; let c; function get() { c ??= new OpenAI(); return c; } «get().chat»;`),
      'openai:default().chat',
    );
    assert.equal(
      api(`import OpenAI from 'openai'; class S { #c = new OpenAI(); ask() { return «this.#c.chat»; } }`),
      'openai:default().chat',
    );
    assert.equal(
      api(`import OpenAI from 'openai'; class S { constructor(private readonly c: OpenAI) {} ask() { return «this.c.chat»; } }`),
      'openai:default().chat',
    );
    assert.equal(
      api(`import OpenAI from 'openai'; class S { get c() { return new OpenAI(); } ask() { return «this.c.chat»; } }`),
      'openai:default().chat',
    );
    assert.equal(
      api(`import OpenAI from 'openai'; class B { c = new OpenAI(); } class S extends B { ask() { return «this.c.chat»; } }`),
      'openai:default().chat',
    );
    assert.equal(
      api(`import OpenAI from 'openai'; async function ask({ c }: { c: OpenAI }) {} function f(c: OpenAI) { «c.chat»; }`),
      'openai:default().chat',
    );
    assert.equal(
      api(`import { exec } from 'child_process'; import { promisify } from 'util'; const run = promisify(exec); «run»('ls');`),
      'child_process:exec',
    );
    assert.equal(api(`import pino from 'pino'; const log = pino().child({ a: 1 }); «log.info»('x');`), 'pino:default().info');
    assert.equal(
      api(
        `import { PrismaClient } from '@prisma/client'; const g = globalThis; const p = g.prisma ?? new PrismaClient(); «p.user.findMany»();`,
      ),
      '@prisma/client:PrismaClient().user.findMany',
    );
  });
  it('follows clients through files and barrels', () => {
    const texts = {
      'src/lib/ai/client.ts': `import OpenAI from 'openai'; export const openai = new OpenAI(); export default openai;`,
      'src/lib/ai/index.ts': `export { openai as ai } from './client'; export * from './client';`,
      'src/a.ts': `import { ai } from '@/lib/ai'; «ai.chat.completions.create»({});`,
    };
    assert.equal(apiOf(valueIn(texts)), 'openai:default().chat.completions.create');
    assert.equal(
      apiOf(valueIn({ ...texts, 'src/a.ts': `import c from './lib/ai/client.js'; «c.chat»;` })),
      'openai:default().chat',
    );
    assert.equal(
      apiOf(valueIn({ ...texts, 'src/a.ts': `import * as ns from './lib/ai'; «ns.openai.chat»;` })),
      'openai:default().chat',
    );
  });
  it('says nothing of values that come from nowhere known', () => {
    assert.equal(api(`function f(client) { «client.chat.completions.create»({}); }`), undefined);
    assert.equal(api(`import { openai } from './missing'; «openai.chat»;`), undefined);
    assert.equal(
      api(`const openai = { chat: { completions: { create: () => 1 } } }; «openai.chat.completions.create»;`),
      undefined,
    );
  });
});

describe('recognised entities', () => {
  const toolsOf = (text: string) =>
    modelOf({ 'src/a.ts': text })('src/a.ts').roles.tools.map((tool) => ({
      name: tool.name,
      handlers: tool.handlers.length,
      schema: tool.schema.map(textOf),
    }));
  it('finds tools of every framework, with name, schema and handler', () => {
    assert.deepEqual(
      toolsOf(`import { tool } from 'ai'; const weather = tool({ inputSchema: shape, execute: async (a) => a });`),
      [{ name: 'weather', handlers: 1, schema: ['shape'] }],
    );
    assert.deepEqual(
      toolsOf(
        `import { tool } from 'ai'; f({ tools: { lookUp: tool({ parameters: p, execute: run }) } }); async function run(a) {}`,
      ),
      [{ name: 'lookUp', handlers: 1, schema: ['p'] }],
    );
    assert.deepEqual(
      toolsOf(`import { tool } from '@langchain/core/tools'; tool(async ({ q }) => q, { name: 'search', schema: s });`),
      [{ name: 'search', handlers: 1, schema: ['s'] }],
    );
    assert.deepEqual(
      toolsOf(
        `import { McpServer } from '@modelcontextprotocol/server'; const s = new McpServer({}); s.registerTool('read', { inputSchema: z }, async (a) => a);`,
      ),
      [{ name: 'read', handlers: 1, schema: ['z'] }],
    );
    assert.deepEqual(
      toolsOf(
        `import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'; class M { s = new McpServer({}); init() { this.s.tool('add', { a: n }, this.add); } add = async ({ a }) => a; }`,
      ),
      [{ name: 'add', handlers: 1, schema: ['{ a: n }'] }],
    );
    assert.deepEqual(
      toolsOf(
        `import { generateText } from 'ai'; generateText({ tools: { plain: { description: 'x', inputSchema: s, execute: (a) => a } } });`,
      ),
      [{ name: 'plain', handlers: 1, schema: ['s'] }],
    );
    assert.deepEqual(toolsOf(`const tool = (x) => x; tool({ execute: (a) => a });`), []);
  });
  it('finds model calls and the roles of their parts', () => {
    const file = modelOf({
      'src/a.ts': `import OpenAI from 'openai'; const c = new OpenAI();
        const messages = [{ role: 'system', content: rules }];
        messages.push({ role: 'user', content: question });
        c.chat.completions.create({ model: 'x', messages: [...messages, { role: 'assistant', content: last }, ...history, { role: turn.role, content: turn.text }] });`,
    })('src/a.ts');
    const [call] = file.entities.modelCalls;
    assert.deepEqual(call?.parts.map(({ role, place, isWhole }) => `${role}${isWhole ? '*' : ''} ${textOf(place)}`).sort(), [
      'assistant last',
      'system rules',
      'unknown turn.text',
      'unknown* history',
      'user question',
    ]);
  });
  it('finds queries with the values that choose their rows', () => {
    const file = modelOf({
      'src/a.ts': `import { PrismaClient } from '@prisma/client'; import { eq, and } from 'drizzle-orm'; import { drizzle } from 'drizzle-orm/node-postgres'; import Database from 'better-sqlite3'; import { orders } from './schema';
        const prisma = new PrismaClient(); const db = drizzle(url); const lite = new Database('x');
        prisma.order.findMany({ where: { id: a, owner: { id: { in: [b] } } } }).catch(log);
        db.select().from(orders).where(and(eq(orders.id, c), eq(orders.owner, d))).limit(1);
        lite.prepare('SELECT * FROM notes WHERE id = ?').get(e);`,
    })('src/a.ts');
    assert.deepEqual(
      queriesOf(file).map(({ table, filters }) => [table, filters.map(textOf).join(' ')]),
      [
        ['order', 'a b'],
        ['orders', 'c d'],
        ['notes', 'e'],
      ],
    );
  });
});

describe('tracing a value', () => {
  const route = (body: string): string => `export async function POST(req) { const body = await req.json(); ${body} }`;
  const inRoute = (body: string): string[] => flows({ 'app/api/x/route.ts': route(body) });
  it('names the origin and the path below it', () => {
    assert.deepEqual(inRoute(`f(«body.messages»);`), ['request json().messages']);
    assert.deepEqual(inRoute(`const { a: [first] } = body; f(«first.text»);`), ['request json().a.0.text']);
    assert.deepEqual(inRoute(`f(«JSON.stringify({ x: body.a }).slice(0, 9).trim()»);`), ['request json().a']);
    assert.deepEqual(inRoute(`f(«\`a \${body.b} c\`»);`), ['request json().b']);
    assert.deepEqual(inRoute(`const parts = []; parts.push(body.p); f(«parts.join(' ')»);`), ['request json().p']);
    assert.deepEqual(inRoute(`f(«body.list.map((x) => x.name)»);`), ['request json().list.[].name']);
    assert.deepEqual(inRoute(`for (const m of body.messages) f(«m.content»);`), ['request json().messages.[].content']);
  });
  it('takes only the asked part of an object', () => {
    assert.deepEqual(inRoute(`const o = { a: body.a, b: 'c' }; f(«o.b»);`), []);
    assert.deepEqual(inRoute(`const o = { ...body, b: 'c' }; f(«o.z»);`), ['request json().z']);
    assert.deepEqual(inRoute(`const { a, ...rest } = body; f(«rest.a», rest.b);`), []);
  });
  it('keeps the text out of comparisons, counts and the tests of choices', () => {
    assert.deepEqual(inRoute(`f(«body.a === 'x'»);`), []);
    assert.deepEqual(inRoute(`f(«body.a.length»);`), []);
    assert.deepEqual(inRoute(`f(«body.a ? 'yes' : 'no'»);`), []);
  });
  it('goes into functions with the arguments of that call, and back to callers', () => {
    assert.deepEqual(inRoute(`const wrap = (s) => '<' + s + '>'; wrap('other'); f(«wrap(body.a)»);`), ['request json().a']);
    const texts = {
      'app/api/x/route.ts': `import { Service } from '../../../lib/service'; ${route(`new Service().ask(body.q);`)}`,
      'lib/service.ts': `export class Service { async ask(q) { send(«q»); } }`,
    };
    assert.deepEqual(flows(texts), ['request json().q']);
  });
  it('reaches the constructor of a class', () => {
    assert.deepEqual(
      inRoute(`class Job { constructor(text) { this.text = text; } show() { f(«this.text»); } } new Job(body.t);`),
      ['request json().t'],
    );
  });
  it('tells the verified caller and secrets from requests', () => {
    assert.deepEqual(flows(`import { auth } from '@clerk/nextjs/server'; const { userId } = await auth(); f(«userId»);`), [
      'identity userId',
    ]);
    assert.deepEqual(flows(`f(«process.env.STRIPE_SECRET_KEY»);`), ['secret']);
    assert.deepEqual(flows(`f(«process.env.PORT»);`), []);
  });
  it('remembers schemas and tests on the way', () => {
    const [flow] = trace(
      valueIn({
        'app/api/x/route.ts': `import { z } from 'zod'; const S = z.object({ t: z.enum(['a', 'b']), u: z.string(), l: z.array(z.object({ r: z.literal('x') })) }); ${route('const d = S.parse(body); f(«d.t»);')}`,
      }),
    ).flows;
    const [check] = flow?.schemas ?? [];
    assert.ok(check);
    assert.equal(isConstrainedAt(check.schema, ['t']), true);
    assert.equal(isConstrainedAt(check.schema, ['u']), false);
    assert.equal(isConstrainedAt(check.schema, ['l', '[]', 'r']), true);
    assert.equal(isConstrainedAt(check.schema, ['missing']), undefined);
  });
  it('sees allow-lists', () => {
    const isListed = (body: string): boolean =>
      trace(valueIn({ 'app/api/x/route.ts': `const L = ['a', 'b']; const S = new Set(L); ${route(body)}` })).flows.every(
        isAllowListed,
      );
    assert.equal(isListed(`if (!L.includes(body.x)) return; f(«body.x»);`), true);
    assert.equal(isListed(`if (S.has(body.x)) { f(«body.x»); }`), true);
    assert.equal(isListed(`if (body.x !== 'a' && body.x !== 'b') throw new Error(); f(«body.x»);`), true);
    assert.equal(isListed(`f(«L.includes(body.x) ? body.x : 'a'»);`), true);
    assert.equal(isListed(`if (!/^[a-z]{2}$/.test(body.x)) return; f(«body.x»);`), true);
    assert.equal(isListed(`if (!Object.hasOwn({ a: 1 }, body.x)) return; f(«body.x»);`), true);
    assert.equal(isListed(`const ok = (v) => L.includes(v); if (!ok(body.x)) return; f(«body.x»);`), true);
    assert.equal(isListed(`if (!body.allowed.includes(body.x)) return; f(«body.x»);`), false);
    assert.equal(isListed(`if (!L.includes(body.y)) return; f(«body.x»);`), false);
    assert.equal(isListed(`if (L.includes(body.x)) log(1); f(«body.x»);`), false);
    assert.equal(isListed(`if (!body.x.includes('a')) return; f(«body.x»);`), false);
    assert.equal(isListed(`if (!/^.+$/.test(body.x)) return; f(«body.x»);`), false);
  });
});

describe('bounds', () => {
  const within = (name: string, text: string, path = 'src/a.ts'): void => {
    it(`ends on ${name}`, () => {
      const place = value(text, path);
      const start = process.hrtime.bigint();
      ledger.ask(() => {
        for (const flow of trace(place).flows) {
          isAllowListed(flow);
          for (const { schema, path: part } of flow.schemas) isConstrainedAt(schema, part);
        }
        definitionsOf(place);
        apiOf(place);
        void place.file.entities;
      });
      const ms = Number(process.hrtime.bigint() - start) / 1e6;
      assert.ok(ms < 4000, `${Math.round(ms)} ms`);
    });
  };
  within('a list that is walked', `let x = head; while (x) x = x.next; f(«x.value.next.name»);`);
  within('an object that grows by itself', `let x = {}; x = { ...x, a: x }; x = { ...x }; f(«x.a.a.b»);`);
  within(
    'mutual recursion',
    `function a(x) { return b(x) + c(x); } function b(x) { return a(x) ?? c(a(x)); } function c(x) { return a(b(x)); } f(«a(b(c(1)))»);`,
  );
  within(
    'mutual recursion through parameters',
    `function a(x) { b(x); g(«x»); } function b(x) { c(x); } function c(x) { a(x); }`,
  );
  within('a function that is its own callback', `const run = (x) => [x].map(run).concat(run(x)); f(«run(run)»);`);
  within('names that are given each other', `let a, b, c; a = b; b = c; c = a; a = c; f(«a.x.y.z»);`);
  within(
    'a class that holds itself',
    `class N { next = new N(); constructor() { this.me = this; this.next = this.next.next; } } f(«new N().next.me.next.next»);`,
  );
  within('a class that extends itself', `class A extends B { m() { return «this.x.y»; } } class B extends A {}`);
  within('re-exports in a circle', `import { x } from './a'; export * from './a'; export { x } from './a'; f(«x.y»);`);
  within('long chains', `f(«x${'.map((y) => y.z)'.repeat(300)}»);`);
  within(
    'a schema that extends itself',
    `import { z } from 'zod'; let s = z.object({}); ${'s = s.extend({ a: s.array() }).merge(s);'.repeat(40)} export async function POST(req) { const d = s.parse(await req.json()); f(«d.a»); }`,
    'app/api/x/route.ts',
  );
  const cases = Array.from(
    { length: 3000 },
    (_, i) => `case ${i}: out = { ...out, text: out.text + table[${i}] + step(${i}, out) }; break;`,
  ).join('\n');
  within(
    'a huge switch',
    `let out = { text: '' }; function step(i, o) { return o.text; } switch (op) { ${cases} } f(«out.text»);`,
  );
  const dense = Array.from(
    { length: 40 },
    (_, i) =>
      `function f${i}(x) { ${Array.from({ length: 40 }, (_, j) => `f${j}(x);`).join(' ')} return ${Array.from({ length: 40 }, (_, j) => `f${j}(x)`).join(' + ')}; }`,
  ).join('\n');
  within('functions that all call each other', `${dense} f(«f0(1)»);`);
  const conditions = Array.from({ length: 2000 }, (_, i) => `if (v !== 'k${i}') g(v);`).join('\n');
  within(
    'thousands of conditions',
    `export async function POST(req) { const v = (await req.json()).v; ${conditions} f(«v»); }`,
    'app/api/x/route.ts',
  );
});
