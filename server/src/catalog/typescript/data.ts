/** API paths of objects through which a program reads and writes rows, and how their filters are written. */
export interface DataApiRow {
  /** Matches the API path of the outermost call of a query chain. */
  readonly api: RegExp;
  /** How the rows are chosen: a `where` option, methods of a chain, or SQL text with bound values. */
  readonly filter: 'where-option' | 'chain' | 'sql';
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
  { api: /^@supabase\/supabase-js:(?:createClient|SupabaseClient)\(\)\.from\(\)\./, filter: 'chain', title: 'Supabase query' },
  { api: /^knex:(?:default|knex|Knex)\(\)(?:\(\)|\.from\(\)|\.table\(\))\./, filter: 'chain', title: 'Knex query' },
];

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
