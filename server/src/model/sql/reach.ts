import { clientRoles, explicitGrantSince, platformSchemas, servedSchemas } from '../../catalog/sql/platform.js';
import type { Place, Schema, Table } from './schema.js';

/** Why clients can send their own requests to a table. */
export interface Reach {
  /** `default`: the platform serves tables of this schema unless told otherwise; `later`: not since a certain day, and this one is newer. */
  readonly by: 'grant' | 'default' | 'later';
  /** The statement that shows it, where there is one, and what it shows. */
  readonly at?: Place;
  readonly what: string;
}

const dataPrivileges = ['select', 'insert', 'update', 'delete'];

/** Whether the set belongs to a database that clients talk to themselves. */
export const hasClients = (schema: Schema): boolean => schema.clients !== undefined || schema.servesByDefault;

/** Undefined where nothing shows that clients reach this table. */
export function reachOf(schema: Schema, table: Table): Reach | undefined {
  if (!hasClients(schema)) return undefined;
  for (const [role, access] of table.access) {
    const granted = role !== 'public' && clientRoles.has(role) && dataPrivileges.some((name) => access.granted.has(name));
    if (granted) return { by: 'grant', at: access.at, what: `it is granted to ${role}` };
  }
  const served = servedSchemas.has(table.schema) || (platformSchemas.has(table.schema) && !table.created);
  // A project with its own auth schema is its own platform: nothing is served there without a grant.
  if (!served || !schema.servesByDefault || ownsAuth(schema)) return undefined;
  const shut = ['anon', 'authenticated'].every((role) =>
    dataPrivileges.every((name) => table.access.get(role)?.revoked.has(name)),
  );
  if (shut) return undefined;
  const what = schema.clients ? `the SQL here uses ${schema.clients.what}` : 'the folder is that of a Supabase project';
  return { by: isNewer(table) ? 'later' : 'default', at: schema.clients, what };
}

const ownsAuth = (schema: Schema): boolean =>
  [...schema.functions.values()].some((each) => each.schema === 'auth') || schema.tables.get('auth.users')?.created !== undefined;

/** Migration names begin with a timestamp; without one a table counts as old. */
function isNewer(table: Table): boolean {
  const name = table.created?.path.split('/').at(-1) ?? '';
  const day = /^(20\d{6})/.exec(name)?.[1];
  return day !== undefined && day >= explicitGrantSince;
}
