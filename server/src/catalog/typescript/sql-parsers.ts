/**
 * Calls that take a statement apart. Sources: node-sql-parser 5, libpg-query 13 to 17, pgsql-parser 13 to 17,
 * pgsql-ast-parser 12, sql-parser-cst 0.30.
 */
export const parsesSql =
  /^(?:node-sql-parser:(?:default\.)?Parser\(\)\.(?:astify|parse|tableList|whiteListCheck)|(?:libpg-query|pgsql-parser|@pgsql\/parser|pg-query-emscripten):(?:default\.)?(?:parse|parseSync|parseQuery|parseQuerySync|default)|pgsql-ast-parser:(?:parse|parseFirst|default\.parse)|sql-parser-cst:parse|@supabase\/pg-parser:PgParser\(\)\.parse)$/;
/** One that compares with a list of what is allowed, and throws. */
export const checksSqlList = /\.whiteListCheck$/;
/** The kind of statement that only reads, as the parsers' trees and lists call it. */
export const readingStatement = /^(?:select|SelectStmt|select_stmt|\(?select\)?::.*)$/i;
/** Where the parsers' trees name the tables. */
export const tableMembers: ReadonlySet<string> = new Set([
  'RangeVar',
  'relname',
  'schemaname',
  'tableList',
  'tables',
  'table',
  'from',
  'tableRefs',
]);

/** How objects that hold a statement and its values apart call the one and the other: `{ text, values }`. */
export const statementMember = /^(?:text|sql|query|statement|queryString|queryText)$/;
export const valuesMember = /^(?:values|params|parameters|args|bind|binds|bindings|replacements|queryParams)$/;
