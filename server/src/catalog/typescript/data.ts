/** API paths of objects through which a program reads and writes rows, and how their filters are written. */
export interface DataApiRow {
  /** Matches the API path of the outermost call of a query chain. */
  readonly api: RegExp;
  /** How the rows are chosen: a `where` option, methods of a chain, the first argument, or the values bound to a prepared statement. */
  readonly filter: 'where-option' | 'chain' | 'first-argument' | 'prepared';
  readonly title: string;
}

export const dataApis: readonly DataApiRow[] = [
  {
    api: /^@prisma\/client:(?:default\.)?PrismaClient\(\)\.\w+\.(?:find(?:Many|First|Unique)(?:OrThrow)?|update(?:Many)?|delete(?:Many)?|upsert|count|aggregate|groupBy)$/,
    filter: 'where-option',
    title: 'Prisma query',
  },
  { api: /^drizzle-orm\/[\w-]+:drizzle\(\)\.query\.\w+\.find(?:Many|First)$/, filter: 'where-option', title: 'Drizzle query' },
  {
    api: /^drizzle-orm\/[\w/-]+:drizzle\(\)\.(?:select|selectDistinct|update|delete)\(\)\./,
    filter: 'chain',
    title: 'Drizzle query',
  },
  {
    api: /^@supabase\/(?:supabase-js:(?:createClient|SupabaseClient)|ssr:create(?:Browser|Server)Client|auth-helpers-(?:nextjs|react|sveltekit|remix):\w+)\(\)\.from\(\)\./,
    filter: 'chain',
    title: 'Supabase query',
  },
  {
    api: /^mongodb:(?:(?:default\.)?MongoClient\(\)(?:\.connect\(\))?\.db\(\)\.collection\(\)|Db\(\)\.collection\(\)|Collection\(\))\.(?:find|findOne|findOneAnd\w+|updateOne|updateMany|deleteOne|deleteMany|replaceOne|countDocuments)$/,
    filter: 'first-argument',
    title: 'MongoDB query',
  },
  {
    api: /^mongoose:(?:default\.)?(?:model\(\)|models\.\w+)\.(?:find|findOne|findById|findByIdAnd\w+|findOneAnd\w+|updateOne|updateMany|deleteOne|deleteMany|exists|countDocuments)$/,
    filter: 'first-argument',
    title: 'Mongoose query',
  },
  {
    api: /^typeorm:(?:DataSource\(\)\.getRepository\(\)|Repository\(\))\.(?:find|findOne|findOrFail|findOneOrFail|findAndCount)$/,
    filter: 'where-option',
    title: 'TypeORM query',
  },
  {
    api: /^typeorm:(?:DataSource\(\)\.getRepository\(\)|Repository\(\))\.(?:findBy|findOneBy|findOneByOrFail|update|delete|softDelete)$/,
    filter: 'first-argument',
    title: 'TypeORM query',
  },
  {
    api: /^(?:better-sqlite3:(?:default|Database)\(\)|sqlite:DatabaseSync\(\))\.prepare\(\)\.(?:get|all|run|iterate)$/,
    filter: 'prepared',
    title: 'SQLite query',
  },
  { api: /^knex:(?:default|knex|Knex)\(\)(?:\(\)|\.from\(\)|\.table\(\))\./, filter: 'chain', title: 'Knex query' },
];

/** Functions that make a condition of a query builder; the number is the argument that holds the value, `all` for those that join conditions. */
export const conditionFunctions: ReadonlyMap<string, number | 'all'> = new Map<string, number | 'all'>([
  ...['and', 'or', 'not'].map((name) => [`drizzle-orm:${name}`, 'all'] as const),
  ...['eq', 'ne', 'gt', 'gte', 'lt', 'lte', 'like', 'ilike', 'inArray', 'between'].map(
    (name) => [`drizzle-orm:${name}`, 1] as const,
  ),
  ...['In', 'Equal', 'Like', 'ILike', 'Not'].map((name) => [`typeorm:${name}`, 0] as const),
  ...[':Number', ':parseInt', ':Number.parseInt', ':BigInt', ':String', 'mongodb:ObjectId', 'bson:ObjectId'].map(
    (name) => [name, 0] as const,
  ),
  ...['mongodb:ObjectId.createFromHexString', 'mongoose:Types.ObjectId', 'mongoose:default.Types.ObjectId'].map(
    (name) => [name, 0] as const,
  ),
]);

/** Names of a project's functions that ask whether somebody may reach something. */
export const accessCheckName =
  /access|permission|permitted|owner|owns|authori[sz]|allowed|belongs|membership|^(?:assert|ensure|check|require)?can[A-Z]|^(?:assert|ensure|verify|require)(?:User|Tenant|Org|Team|Member|Admin|Scope)/i;
/** Names of a project's functions that run a callback as one user or tenant of the database. */
export const scopedRunName =
  /^(?:with|as|for|run|execute|in)(?:In|As|With|For)?(?:Tenant|User|RLS|Session|Caller|Org|Scope|Auth|Claims|Jwt|Authenticated)/i;
/**
 * Makers of clients that send the public key and, where somebody is signed in, their token: row-level security holds for them.
 * Sources: @supabase/ssr 0.5 to 0.8, @supabase/auth-helpers-nextjs 0.7 to 0.10.
 */
export const callersClient =
  /^@supabase\/(?:ssr:create(?:Browser|Server)Client|auth-helpers-(?:nextjs|react|sveltekit|remix):\w+)$/;
/** Statements by which a connection takes on the caller for row-level security. */
export const sessionStatement =
  /\bset_config\s*\(|\bset\s+(?:local\s+|session\s+)?(?:role\b|session\s+authorization\b|["\w]+\.\w+)/i;

/** Chain methods whose arguments choose rows. */
export const filterMethods: ReadonlySet<string> = new Set([
  'where',
  'andWhere',
  'orWhere',
  'eq',
  'in',
  'match',
  'filter',
  'or',
  'is',
  'like',
  'ilike',
  'contains',
  'whereIn',
  'having',
  'neq',
  'textSearch',
  'gte',
  'lte',
  'gt',
  'lt',
]);
/** Chain methods that name the table. */
export const tableMethods: ReadonlySet<string> = new Set(['from', 'into', 'table', 'update', 'delete']);

/** Names of an argument that say whose data is meant. */
export const identityArgument =
  /^(?:(?:current_?)?(?:user|tenant|org|organi[sz]ation|account|customer|owner|member|client|workspace|team|company|patient|employee|student|profile|author|seller|merchant|subscriber|person|contact)_?(?:id|uuid|uid|email|name|number|no)?|uid|user|email|e_?mail|phone(?:_?number)?|username|role|is_?admin|ssn)$/i;
/** Of those, the ones by which a caller says who is asking. */
export const callerArgument =
  /^(?:current_?)?(?:user|tenant|org|organi[sz]ation|account|customer|owner|member|workspace|team|company)_?(?:id|uuid|uid|email)$|^(?:uid|role|is_?admin)$/i;
/** Names of an argument that identify one record of somebody's. */
export const recordArgument =
  /^(?:order|invoice|ticket|case|conversation|thread|chat|message|document|doc|file|note|payment|transaction|subscription|booking|appointment|reservation|claim|policy|loan|card|address|session|record|report|prescription|shipment|refund|contract|statement|task|event)_?(?:id|uuid|no|number|ref|reference|code)$/i;
/** Tables and models that hold rows of persons. */
export const personalTable =
  /(?:^|_|\b)(?:users?|customers?|accounts?|orders?|invoices?|tickets?|cases|conversations?|threads?|chats?|messages?|documents?|files?|notes?|payments?|transactions?|subscriptions?|bookings?|appointments?|reservations?|claims?|loans?|cards?|addresses|profiles?|patients?|employees?|students?|members?|contacts?|emails?|medical|prescriptions?|salar(?:y|ies)|refunds?|contracts?|memories|tasks)(?:$|_|\b|(?=[A-Z]))/i;
