// A small workspace in which nearly every answer rests on other files, for tests that change it.

const json = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

/** What stands there at first, by path. */
export const monorepo: Readonly<Record<string, string>> = {
  'package.json': json({ name: 'acme', private: true, workspaces: ['packages/*', 'apps/*'], dependencies: { ai: '^6.0.0' } }),
  'package-lock.json': json({
    lockfileVersion: 3,
    packages: {
      '': {},
      'node_modules/ai': { version: '6.0.3' },
      'node_modules/@sentry/node': { version: '11.2.0' },
      'apps/web/node_modules/ai': { version: '5.0.1' },
    },
  }),
  'tsconfig.json': json({ compilerOptions: { paths: { '@/*': ['./src/*'] } } }),
  'tsconfig.base.json': '{\n  // shared\n  "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["./apps/web/*"] }, },\n}\n',
  'packages/llm/package.json': json({
    name: '@acme/llm',
    version: '1.0.0',
    exports: { '.': { types: './dist/index.d.ts', default: './dist/index.js' }, './prompts': './src/prompts.ts' },
    imports: { '#client': './src/client.ts' },
  }),
  'packages/llm/src/index.ts': `export * from './client.js';
export { rules as houseRules, systemFor } from './prompts';
export { log } from '@acme/log';
`,
  'packages/llm/src/client.ts': `import OpenAI from 'openai';

export const client = new OpenAI({ apiKey: process.env.OPENAI_API_KEY });

export async function ask(system: string, messages: { role: 'user' | 'system'; content: string }[]) {
  const answer = await client.chat.completions.create({ model: 'gpt-4o', messages: [{ role: 'system', content: system }, ...messages] });
  return answer.choices[0].message.content;
}

export const embed = (input: string) => client.embeddings.create({ model: 'text-embedding-3-small', input });
`,
  'packages/llm/src/prompts.ts': `export const rules = 'You are the help desk. Never tell anyone about other customers.';
export const systemFor = (name: string, notes: string) => \`\${rules} The customer is \${name}. \${notes}\`;
`,
  'packages/log/package.json': json({ name: '@acme/log', main: 'index.js' }),
  'packages/log/index.ts': `import pino from 'pino';
const logger = pino();
export const log = (text: string, more?: unknown) => logger.info({ text, more });
export function quiet(_text: string) {}
`,
  'apps/web/package.json': json({
    name: 'web',
    dependencies: { '@acme/llm': 'workspace:*', '@acme/log': '*', ai: '^5.0.0', '@sentry/node': '>=10' },
  }),
  'apps/web/tsconfig.json': json({ extends: '../../tsconfig.base.json', include: ['**/*.ts'] }),
  'apps/web/app/api/chat/route.ts': `import { ask, systemFor, log } from '@acme/llm';
import { currentUser } from '@/lib/session';
import { streamText } from 'ai';
import { openai } from '@ai-sdk/openai';
import { tools } from '@/lib/tools';

export async function POST(req: Request) {
  const { messages, notes } = await req.json();
  const user = await currentUser(req);
  log('asked', messages);
  const draft = await ask(systemFor(user.name, notes), messages);
  log(draft ?? '');
  const result = streamText({ model: openai('gpt-4o'), tools: tools(user.id), messages });
  return result.toUIMessageStreamResponse();
}
`,
  'apps/web/lib/session.ts': `import { getServerSession } from 'next-auth';

export async function currentUser(_req: Request) {
  const session = await getServerSession();
  if (!session?.user) throw new Error('sign in');
  return { id: session.user.id, name: session.user.name };
}
`,
  'apps/web/lib/tools.ts': `import { tool } from 'ai';
import { z } from 'zod';
import { exec } from 'node:child_process';
import { pool, orderById } from './db';

export const tools = (userId: string) => ({
  order: tool({
    description: 'An order',
    inputSchema: z.object({ id: z.string(), path: z.string() }),
    execute: async ({ id, path }) => ({ order: await orderById(id), size: exec(\`du \${path}\`) }),
  }),
  mine: tool({
    description: 'Own orders',
    inputSchema: z.object({}),
    execute: async () => pool.query('select * from orders where customer_id = $1', [userId]),
  }),
});
`,
  'apps/web/lib/db.ts': `import { Pool } from 'pg';

export const pool = new Pool();
export const orderById = (id: string) => pool.query(\`select * from orders where id = '\${id}'\`);
`,
  'apps/web/instrumentation.ts': `import * as Sentry from '@sentry/node';
Sentry.init({ dsn: process.env.SENTRY_DSN, tracesSampleRate: 1 });
`,
  'apps/worker/package.json': json({ name: 'worker', dependencies: { '@acme/llm': '^1.0.0' } }),
  'apps/worker/src/main.ts': `import express from 'express';
import { ask } from '@acme/llm';
import { rules } from '@acme/llm/prompts';
import { log } from '../../../packages/log';
import { deleteOrder } from './orders.js';

const app = express();
app.post('/ask', async (req, res) => {
  const text = await ask(rules, [{ role: 'user', content: req.body.question }]);
  log('answer', { text, mail: req.body.email });
  if (text?.includes('delete')) await deleteOrder(req.body.id);
  res.send(\`<p>\${text}</p>\`);
});
app.listen(3000);
`,
  'apps/worker/src/orders.ts': `import { db } from '#db';
export const deleteOrder = (id: string) => db.query('delete from orders where id = ' + id);
export default deleteOrder;
`,
  'apps/worker/src/database/index.ts': `export { pool as db } from '../../../web/lib/db.ts';
`,
  'src/shared.ts': `export * from '@/deep/one';
`,
  'src/deep/one.ts': `export { two as default, two } from './two';
`,
  'src/deep/two.ts': `import { embed } from '@acme/llm';
export const two = (text: string) => embed(text);
`,
  'src/cli.ts': `import two from '@/shared';
import { log } from '~/../packages/log/index';
log(process.argv[2]);
two(process.argv[2]);
`,
  'db/migrations/001_orders.sql': `create table orders (id bigint primary key, customer_id uuid not null, email text);
alter table orders enable row level security;
create policy own on orders for select using (auth.uid() = customer_id);
`,
  'db/migrations/002_messages.sql': `create table messages (id bigint, chat_id uuid, content text);
grant all on messages to anon;
`,
  'prompts/reply.hbs': `{{role "system"}}
You are the help desk. {{notes}}
{{role "user"}}
{{question}}
`,
  'prompts/triage.prompt': `---
model: openai/gpt-4o
input:
  schema:
    text: string
---
{{role "system"}}
Sort this: {{text}}
`,
  '.mcp.json': json({ mcpServers: { files: { command: 'npx', args: ['-y', '@modelcontextprotocol/server-filesystem', '/'] } } }),
  '.env': 'OPENAI_API_KEY=\nDATABASE_URL=postgres://localhost/acme\n',
  'AGENTS.md': '# Agents\n\nRun the tests first.\n',
};

/** Other texts that files may come to hold, and files that may come: configurations above all. */
export const variants: readonly (readonly [path: string, text: string])[] = [
  ['package.json', json({ name: 'acme', workspaces: { packages: ['packages/*'] }, dependencies: { ai: '^7.0.0' } })],
  ['package.json', json({ name: 'acme', scripts: { test: 'mocha' } })],
  ['package.json', '{ "name": "acme", "workspaces": ["packages/*", "apps/*", '],
  ['pnpm-workspace.yaml', "packages:\n  - 'packages/*'\n  - '!packages/log'\ncatalog:\n  ai: ^7.0.0\n"],
  ['pnpm-workspace.yaml', "packages: ['**']\n"],
  [
    'pnpm-lock.yaml',
    "lockfileVersion: '9.0'\n\nimporters:\n\n  apps/web:\n    dependencies:\n      ai:\n        specifier: ^5.0.0\n        version: 7.0.2\n",
  ],
  ['yarn.lock', '# yarn\n\n"@sentry/node@>=10":\n  version "10.0.1"\n'],
  ['apps/web/bun.lock', '{ "packages": { "ai": ["ai@7.1.0", "", {}], "@sentry/node": ["@sentry/node@11.0.0", "", {}] } }'],
  ['tsconfig.json', json({ compilerOptions: { paths: { '@/*': ['./apps/web/*'], '@/shared': ['./src/deep/two.ts'] } } })],
  ['tsconfig.json', json({ extends: './tsconfig.base.json' })],
  ['tsconfig.base.json', json({ extends: './tsconfig.json', compilerOptions: { baseUrl: 'packages' } })],
  [
    'tsconfig.base.json',
    json({ compilerOptions: { paths: { '@/lib/*': ['./apps/web/lib/*', './src/*'], '#db': ['./apps/web/lib/db.ts'] } } }),
  ],
  ['src/jsconfig.json', json({ compilerOptions: { baseUrl: '.', paths: { '@/*': ['deep/*'] } } })],
  ['apps/web/tsconfig.json', json({ extends: ['@acme/log/tsconfig.json'] })],
  ['packages/log/tsconfig.json', json({ compilerOptions: { paths: { '@/*': ['../../apps/web/*'] } } })],
  ['packages/llm/package.json', json({ name: '@acme/llm', version: '2.0.0', main: './src/index.ts' })],
  ['packages/llm/package.json', json({ name: '@acme/log', exports: { '.': './src/prompts.ts', './*': './src/*.ts' } })],
  ['packages/log/package.json', json({ name: '@acme/log', exports: './quiet.ts' })],
  ['packages/log/quiet.ts', 'export const log = (..._all: unknown[]) => undefined;\n'],
  [
    'apps/worker/package.json',
    json({
      name: 'worker',
      imports: { '#db': './src/database/index.ts' },
      dependencies: { '@acme/llm': 'file:../../packages/llm' },
    }),
  ],
  ['apps/worker/src/database.ts', 'export const db = { query: async (_text: string) => [] };\n'],
  [
    'apps/web/lib/session/index.ts',
    'export const currentUser = async (req: Request) => ({ id: req.headers.get("x-user") ?? "", name: "" });\n',
  ],
  [
    'packages/llm/src/prompts/index.ts',
    "export const rules = 'You are the help desk. ' + process.env.NOTES;\nexport const systemFor = () => rules;\n",
  ],
  ['packages/llm/src/client.js', "export const ask = async () => 'no';\nexport const embed = console.log;\n"],
  [
    'db/migrations/000_first.sql',
    'create table orders (id bigint);\ncreate function own_id() returns uuid language sql security definer as $$ select auth.uid() $$;\n',
  ],
  [
    'db/migrations/003_last.sql',
    'alter table messages enable row level security;\nalter table orders disable row level security;\n',
  ],
  [
    'apps/web/prisma/schema.prisma',
    'model User {\n  id String @id\n  email String\n}\n\nmodel Chat {\n  id String @id\n  title String\n}\n',
  ],
  ['.mcp.json', json({ mcpServers: { ai: { command: 'npx', args: ['ai'] }, remote: { url: 'http://mcp.example.com/sse' } } })],
];
