export type SqlDialect = 'postgres' | 'clickhouse' | 'mysql' | 'sqlite' | 'tsql';

/** How far into a file its dialect is looked for; a fixed bound keeps the answer stable while someone types below it. */
const window = 20_000;

const signs: readonly (readonly [SqlDialect, RegExp])[] = [
  [
    'postgres',
    /\$\$|\blanguage\s+plpgsql\b|\brow\s+level\s+security\b|\bjsonb\b|\btimestamptz\b|\bcreate\s+(policy|extension)\b|[^:]::[a-z"]|\bauth\.uid\(\)/i,
  ],
  ['clickhouse', /\bengine\s*=\s*\w*MergeTree\b|\bon\s+cluster\b|\blowcardinality\s*\(|\bnullable\s*\(/i],
  [
    'mysql',
    /\bengine\s*=\s*\w|\bauto_increment\b|^\s*delimiter\s+\S|\bdefault\s+charset\b|\bmodify\s+column\b|`\w+`\s+(int|bigint|varchar|datetime)\b/im,
  ],
  [
    'sqlite',
    /\bautoincrement\b|^\s*pragma\s+\w|\bwithout\s+rowid\b|\bstrftime\s*\(|\bsqlite_|`\w+`\s+(text|integer|real|blob)\b/im,
  ],
  ['tsql', /^\s*go\s*$|\bnvarchar\b|\[dbo\]|\buniqueidentifier\b|\bidentity\s*\(\s*1\s*,\s*1\s*\)/im],
];

/** The dialect that a file is written in, by signs that only one of them has; PostgreSQL where nothing tells. */
export function dialectOf(text: string): SqlDialect {
  const head = text.slice(0, window);
  return signs.find(([, sign]) => sign.test(head))?.[0] ?? 'postgres';
}
