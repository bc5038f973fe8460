import { tableOf } from '../table.js';
import { furtherSinkRows } from './sinks-further.js';

export type SinkKind = 'sql' | 'shell' | 'command' | 'code';

/**
 * A call that runs text. `sql` and `code` run the slot; `shell` hands it to a shell; `command` starts the program that the
 * slot names, and runs a shell when `shell: true` stands in the options or the program is one.
 */
export interface SinkRow {
  readonly api: string;
  readonly kind: SinkKind;
  /** Slots that hold the text, in order of preference. */
  readonly text: readonly string[];
  /** Where bound values stand, for statements with placeholders. */
  readonly values?: readonly string[];
  readonly title: string;
}

const pgClient =
  '{pg:Pool(),pg:Client(),pg:default.Pool(),pg:default.Client(),pg:Pool().connect(),pg:default.Pool().connect(),pg:PoolClient(),pg:ClientBase(),@neondatabase/serverless:Pool(),@neondatabase/serverless:Client(),@neondatabase/serverless:Pool().connect(),@vercel/postgres:db,@vercel/postgres:sql,@vercel/postgres:createPool(),@vercel/postgres:createClient(),@vercel/postgres:db.connect()}';
const mysqlClient =
  '{mysql2/promise:createPool(),mysql2/promise:createConnection(),mysql2/promise:default.createPool(),mysql2/promise:default.createConnection(),mysql2:createPool(),mysql2:createConnection(),mysql2:default.createPool(),mysql2:default.createConnection(),mysql2:createPool().promise(),mysql:createPool(),mysql:createConnection(),mysql:default.createConnection(),mysql2/promise:createPool().getConnection(),mysql2/promise:Pool(),mysql2/promise:Connection(),mysql2/promise:PoolConnection()}';

const sinkRows: readonly SinkRow[] = [
  ...furtherSinkRows,
  { api: `${pgClient}.query`, kind: 'sql', text: ['0.text', '0'], values: ['1', '0.values'], title: 'pg query' },
  { api: '@neondatabase/serverless:neon().{query,unsafe}', kind: 'sql', text: ['0'], values: ['1'], title: 'Neon query' },
  { api: `${mysqlClient}.{query,execute}`, kind: 'sql', text: ['0.sql', '0'], values: ['1', '0.values'], title: 'MySQL query' },
  {
    api: '{better-sqlite3:default(),better-sqlite3:Database(),better-sqlite3:default.Database()}.{prepare,exec}',
    kind: 'sql',
    text: ['0'],
    title: 'SQLite statement',
  },
  { api: '{node:sqlite,sqlite}:DatabaseSync().{prepare,exec}', kind: 'sql', text: ['0'], title: 'SQLite statement' },
  {
    api: '{sqlite3:Database(),sqlite3:default.Database(),sqlite:open()}.{all,run,get,each,exec,prepare}',
    kind: 'sql',
    text: ['0'],
    values: ['1'],
    title: 'SQLite statement',
  },
  { api: 'postgres:default().unsafe', kind: 'sql', text: ['0'], values: ['1'], title: 'unsafe query' },
  {
    api: '@libsql/client:createClient().{execute,executeMultiple}',
    kind: 'sql',
    text: ['0.sql', '0'],
    values: ['1', '0.args'],
    title: 'libSQL statement',
  },
  {
    api: '{@prisma/client:PrismaClient(),@prisma/client:default.PrismaClient()}.{$queryRawUnsafe,$executeRawUnsafe}',
    kind: 'sql',
    text: ['0'],
    values: ['1'],
    title: 'raw Prisma query',
  },
  { api: '@prisma/client:Prisma.raw', kind: 'sql', text: ['0'], title: 'raw Prisma fragment' },
  { api: 'drizzle-orm:sql.raw', kind: 'sql', text: ['0'], title: 'raw Drizzle fragment' },
  {
    api: '{drizzle-orm/node-postgres,drizzle-orm/postgres-js,drizzle-orm/mysql2,drizzle-orm/better-sqlite3,drizzle-orm/libsql,drizzle-orm/neon-http,drizzle-orm/neon-serverless,drizzle-orm/vercel-postgres,drizzle-orm/bun-sql,drizzle-orm/bun-sqlite,drizzle-orm/d1,drizzle-orm/pglite,drizzle-orm/planetscale-serverless,drizzle-orm/aws-data-api/pg}:drizzle().execute',
    kind: 'sql',
    text: ['0'],
    title: 'Drizzle execute',
  },
  { api: '{knex:default(),knex:knex(),knex:Knex()}.raw', kind: 'sql', text: ['0'], values: ['1'], title: 'raw Knex query' },
  {
    api: '{sequelize:Sequelize(),sequelize:default(),@sequelize/core:Sequelize(),typeorm:DataSource(),typeorm:DataSource().manager,typeorm:DataSource().createQueryRunner(),typeorm:EntityManager(),typeorm:Repository(),typeorm:DataSource().getRepository()}.query',
    kind: 'sql',
    text: ['0'],
    values: ['1'],
    title: 'raw query',
  },
  { api: 'kysely:{sql.raw,sql.lit,CompiledQuery.raw}', kind: 'sql', text: ['0'], title: 'raw Kysely fragment' },
  {
    api: '{langchain/sql_db,@langchain/classic/sql_db}:{SqlDatabase.fromDataSourceParams(),SqlDatabase()}.run',
    kind: 'sql',
    text: ['0'],
    title: 'SqlDatabase.run',
  },
  {
    api: '{mssql:Request(),mssql:ConnectionPool().request(),mssql:default.Request(),mssql:connect().request()}.{query,batch}',
    kind: 'sql',
    text: ['0'],
    title: 'SQL Server query',
  },
  {
    api: '@supabase/supabase-js:{createClient,SupabaseClient}().rpc',
    kind: 'sql',
    text: ['1.query', '1.sql', '1.sql_query', '1.query_text', '1.statement'],
    title: 'SQL function',
  },
  {
    api: '@google-cloud/bigquery:BigQuery().{query,createQueryJob}',
    kind: 'sql',
    text: ['0.query', '0'],
    title: 'BigQuery query',
  },

  { api: 'child_process:{exec,execSync,default.exec,default.execSync}', kind: 'shell', text: ['0'], title: 'shell command' },
  {
    api: 'child_process:{spawn,spawnSync,execFile,execFileSync,fork,default.spawn,default.spawnSync}',
    kind: 'command',
    text: ['0'],
    values: ['1'],
    title: 'process',
  },
  { api: 'execa:{execaCommand,execaCommandSync,command}', kind: 'shell', text: ['0'], title: 'command line' },
  { api: 'execa:{execa,execaSync,default,$}', kind: 'command', text: ['0'], values: ['1'], title: 'process' },
  { api: '{shelljs:exec,shelljs:default.exec}', kind: 'shell', text: ['0'], title: 'shell command' },
  { api: 'node-pty:spawn', kind: 'command', text: ['0'], values: ['1'], title: 'terminal' },
  { api: '{ssh2:Client().exec,node-ssh:NodeSSH().execCommand}', kind: 'shell', text: ['0'], title: 'remote command' },
  { api: ':Bun.spawn', kind: 'command', text: ['0'], title: 'process' },

  { api: ':{eval,Function}', kind: 'code', text: ['last'], title: 'evaluated code' },
  {
    api: 'vm:{runInNewContext,runInThisContext,runInContext,compileFunction,Script,default.runInNewContext,default.runInThisContext,default.runInContext,default.Script}',
    kind: 'code',
    text: ['0'],
    title: 'code in node:vm',
  },
  { api: '{vm2:VM().run,vm2:NodeVM().run,vm2:default.VM().run}', kind: 'code', text: ['0'], title: 'code in vm2' },
];

let table: ReadonlyMap<string, SinkRow> | undefined;
export function sinkRow(api: string): SinkRow | undefined {
  table ??= tableOf(sinkRows);
  return table.get(api);
}

const shellFlag = /^-\w*c\w*$/;
const evalFlag = /^(?:-e|-p|-r|--eval|--print|eval)$/;
const commandFlag = /^(?:\/[ck]|-c|-command|-e|-enc|-encodedcommand)$/i;

/** Programs that run text they are given: behind which argument it stands, or `any` where every argument is text to run. */
export const shells: ReadonlyMap<string, RegExp | 'any'> = new Map<string, RegExp | 'any'>([
  ...[
    'sh',
    'bash',
    'zsh',
    'dash',
    'fish',
    'ksh',
    'python',
    'python3',
    'docker',
    'podman',
    'kubectl',
    'sudo',
    'su',
    'env',
    'timeout',
  ].map((name) => [name, shellFlag] as const),
  ...['node', 'bun', 'deno', 'tsx', 'perl', 'ruby', 'php', 'osascript'].map((name) => [name, evalFlag] as const),
  ...['cmd', 'cmd.exe', 'powershell', 'powershell.exe', 'pwsh'].map((name) => [name, commandFlag] as const),
  ['ssh', 'any'],
  ['xargs', 'any'],
]);
