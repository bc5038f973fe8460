/** A client whose rights pass by what protects one user's rows from another. */
export interface PrivilegedClientRow {
  /** Matches the API path of the construction. */
  readonly api: RegExp;
  /** Where the key, the address or the account stands. Without it the package always has such rights. */
  readonly slots?: readonly string[];
  /** Matches the text of such a value, or the names through which it comes. */
  readonly key?: RegExp;
  /** What it is, for a message: "the service role key". */
  readonly with: string;
  /** What it passes by. */
  readonly passes: string;
  readonly source: string;
}

const adminAddress =
  /(?:^|[_.\W])(?:admin|superuser|root|owner|service_?role|bypass_?rls)(?:_?(?:database|db|pg|postgres|sql))?_?(?:url|uri|dsn|connection)|(?:database|db|pg|postgres)\w*_(?:admin|superuser|root|owner)|^postgres(?:ql)?:\/\/(?:postgres|root|admin|supabase_admin|sa|rds_superuser)(?:\.\w+)?:[^@]*@(?!localhost|127\.|\[?::1|db[:/]|postgres[:/]|host\.docker)/i;

export const privilegedClientRows: readonly PrivilegedClientRow[] = [
  {
    api: /^@supabase\/(?:supabase-js:(?:default\.)?createClient|ssr:createServerClient)$/,
    slots: ['1'],
    key: /service_?role|service_?key|sb_secret_|supabase_?secret|supabase_?admin/i,
    with: 'the service role key',
    passes: 'row-level security',
    source: '@supabase/supabase-js 2: the service role bypasses RLS',
  },
  {
    api: /^firebase-admin(?:\/(?:firestore|database))?:(?:\*\.|default\.)?(?:firestore|database|getFirestore|getDatabase)$/,
    with: 'the Admin SDK',
    passes: 'the security rules',
    source: 'firebase-admin 9 to 13: the Admin SDK bypasses security rules',
  },
  {
    api: /^(?:pg:(?:default\.)?(?:Pool|Client)|@neondatabase\/serverless:(?:neon|Pool|Client)|postgres:default|@vercel\/postgres:createPool)$/,
    slots: ['0.connectionString', '0.user', '0.username', '0'],
    key: adminAddress,
    with: 'an administrator’s account',
    passes: 'row-level security',
    source: 'PostgreSQL documentation, row security: superusers and roles with BYPASSRLS',
  },
  {
    api: /^graphql-request:(?:default\.)?GraphQLClient$/,
    slots: ['1.headers.x-hasura-admin-secret', '1.headers.X-Hasura-Admin-Secret'],
    with: 'Hasura’s admin secret',
    passes: 'the permissions of every role',
    source: 'Hasura documentation, admin secret',
  },
  {
    api: /^(?:@apollo\/client|@urql\/core|urql):(?:ApolloClient|createClient|Client|HttpLink|createHttpLink)$/,
    slots: ['0.headers.x-hasura-admin-secret', '0.fetchOptions.headers.x-hasura-admin-secret'],
    with: 'Hasura’s admin secret',
    passes: 'the permissions of every role',
    source: 'Hasura documentation, admin secret',
  },
  {
    api: /^@aws-sdk\/(?:client|lib)-[\w-]+:\w+(?:Client|DynamoDB|S3)$/,
    slots: ['0.credentials.accessKeyId', '0.credentials'],
    key: /aws_?(?:root|admin)|(?:root|admin)_?(?:aws|access)/i,
    with: 'an administrator’s AWS keys',
    passes: 'the policies of narrower roles',
    source: 'AWS IAM documentation, best practices',
  },
];

/** A request that carries such a right itself. */
export const privilegedHeaders: readonly { readonly name: RegExp; readonly with: string; readonly passes: string }[] = [
  { name: /^x-hasura-admin-secret$/i, with: 'Hasura’s admin secret', passes: 'the permissions of every role' },
];

/** A setting by which a Prisma extension leaves the caller's role. */
export const bypassingExtension = /bypass_?rls/i;

/** What a client is asked that touches nobody's rows: who a token belongs to. */
export const identityUses = /^(?:auth\.(?!admin\b)|auth\(\)|verifyIdToken|verifySessionCookie)/;
/** Methods by which rows are changed, or by which a function of the database runs. */
export const changingMethods: ReadonlySet<string> = new Set([
  'insert',
  'update',
  'upsert',
  'delete',
  'rpc',
  'set',
  'add',
  'create',
]);
