/**
 * How hosted PostgreSQL lets clients reach tables directly, and by what names SQL speaks of the caller.
 * Supabase: supabase.com/docs/guides/database/postgres/row-level-security; PostgREST: docs.postgrest.org/en/stable/references/auth.html;
 * Neon: neon.com/docs/guides/rls (roles `authenticated`, `anonymous`; `auth.user_id()`).
 */

/** Roles that a request without, or with an ordinary, sign-in gets; `public` is everybody. */
export const clientRoles: ReadonlySet<string> = new Set(['public', 'anon', 'authenticated', 'anonymous', 'web_anon', 'web_user']);

/** Of these, the ones that need no sign-in. */
export const openRoles: ReadonlySet<string> = new Set(['public', 'anon', 'anonymous', 'web_anon']);

/** Functions that give the caller's id, as `schema.name`. */
export const callerIdFunctions: ReadonlySet<string> = new Set(['auth.uid', 'auth.user_id', 'auth.email']);

/** Functions that give the caller's role. */
export const callerRoleFunctions: ReadonlySet<string> = new Set(['auth.role']);

/** Functions that give the whole token; `->> 'sub'` is the caller's id, `->> 'role'` the role. */
export const callerTokenFunctions: ReadonlySet<string> = new Set(['auth.jwt', 'auth.session']);

/** Text that only a database with such clients holds. */
export const clientAuthText =
  /\bauth\.(?:uid|role|jwt|email|user_id|session)\s*\(|\bauth\.users\b|"auth"\."(?:users|uid|jwt|role)"/i;

/** Of these, what shows the platform that serves tables without being asked to; `auth.user_id()` is one that does not. */
export const servingText = /^"?auth"?\."?(?:uid|role|jwt|email|users)/i;

/** A path that only a project of the platform has. */
export const clientPath = /(?:^|\/)supabase\//i;

/** Schemas that the platform's data API serves unless told otherwise. */
export const servedSchemas: ReadonlySet<string> = new Set(['public', 'graphql_public']);

/** Schemas that the platform owns and keeps; their tables are made elsewhere, with row security on. */
export const platformSchemas: ReadonlySet<string> = new Set([
  'auth',
  'storage',
  'realtime',
  'vault',
  'extensions',
  'graphql',
  'cron',
  'net',
]);

/**
 * From this day new tables of the `public` schema are served only after an explicit GRANT
 * (Supabase changelog of 2026-04-28: new projects from 2026-05-30, all projects from 2026-10-30). As migration names begin: YYYYMMDD.
 */
export const explicitGrantSince = '20261030';
