import { clientRoles } from '../../catalog/sql/platform.js';
import type { Grant, SqlPrivilege } from '../../facts/sql/records.js';
import type { AccessDraft, Draft, TableDraft } from './draft.js';
import type { Place } from './schema.js';

const everyPrivilege = ['select', 'insert', 'update', 'delete', 'truncate', 'references', 'trigger'];
/** Names of the whole-table privileges, `all` spelt out. */
export const spelt = (privileges: readonly SqlPrivilege[]): string[] =>
  privileges
    .filter((privilege) => privilege.columns.length === 0)
    .flatMap(({ name }) => (name === 'all' ? everyPrivilege : [name]));

function apply(table: TableDraft, record: Grant, at: Place): void {
  const names = spelt(record.privileges);
  const columns = record.privileges.filter((privilege) => privilege.columns.length > 0);
  for (const role of record.roles) {
    const access: AccessDraft = table.access.get(role) ?? { granted: new Set(), revoked: new Set(), columns: [], at };
    for (const name of names) {
      (record.grants ? access.granted : access.revoked).add(name);
      (record.grants ? access.revoked : access.granted).delete(name);
    }
    if (record.grants) {
      access.columns = [...access.columns, ...columns];
      access.at = at;
    }
    table.access.set(role, access);
  }
}

export function grant(draft: Draft, record: Grant): void {
  const at = draft.place(record.at);
  if (record.grants) {
    for (const role of record.roles) {
      if (role === 'public' || !clientRoles.has(role)) continue;
      draft.sawClient(at, `a grant to ${role}`);
      if (record.object === 'schema') for (const schema of record.objects) draft.servedSchemas.add(schema.name);
    }
  }
  if (record.scope !== 'objects') broad(draft, record, at);
  if (record.object !== 'table') return;
  if (record.scope === 'default') draft.defaults.push({ schemas: record.schemas, apply: (table) => apply(table, record, at) });
  else if (record.scope === 'objects') for (const name of record.objects) apply(draft.table(name), record, at);
  else for (const table of draft.tables.values()) if (record.schemas.includes(table.schema)) apply(table, record, at);
}

function broad(draft: Draft, record: Grant, at: Place): void {
  const { scope, object, schemas, privileges } = record;
  if (scope === 'objects') return;
  if (record.grants) {
    draft.broadGrants.push({ scope, object, schemas, privileges, roles: record.roles, at });
    return;
  }
  const taken = new Set(spelt(privileges));
  draft.broadGrants = draft.broadGrants.flatMap((known) => {
    const same = known.scope === scope && known.object === object && known.schemas.join() === schemas.join();
    if (!same) return [known];
    const isMeant = (role: string): boolean => record.roles.includes(role);
    const others = known.roles.filter((role) => !isMeant(role));
    // Those from whom only some of it is taken keep the rest.
    const kept = spelt(known.privileges).filter((name) => !taken.has(name));
    const meant = kept.length > 0 ? known.roles.filter(isMeant) : [];
    return [
      ...(others.length > 0 ? [{ ...known, roles: others }] : []),
      ...(meant.length > 0 ? [{ ...known, roles: meant, privileges: kept.map((name) => ({ name, columns: [] })) }] : []),
    ];
  });
}
