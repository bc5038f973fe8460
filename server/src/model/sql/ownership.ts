import { perhapsSomebodysColumn, somebodysColumn } from '../../catalog/sql/conversations.js';
import { personTable, snakeCase } from '../../catalog/sql/names.js';
import { dataOf } from './data.js';
import { parentsOf } from './links.js';
import type { Schema, Table } from './schema.js';

/** How far a table says whose its rows are. `perhaps`: it may, in a way that is not followed. */
export type Ownership = 'owned' | 'perhaps' | 'none';

const isOfPeople = (table: Table): boolean => personTable.test(snakeCase(table.alias)) || personTable.test(snakeCase(table.name));

/** What the columns of the table itself say. */
function ownOf(table: Table): Ownership {
  const names = [...table.columns.values()].flatMap(({ name, alias }) => [snakeCase(name), snakeCase(alias)]);
  const { owners, tenants } = dataOf(table);
  if (owners.length > 0 || tenants.length > 0 || names.some((name) => somebodysColumn.test(name))) return 'owned';
  const leadsToPeople = table.relations.some(({ table: { name } }) => personTable.test(snakeCase(name)));
  if (leadsToPeople) return 'owned';
  return !table.columnsKnown || names.some((name) => perhapsSomebodysColumn.test(name)) ? 'perhaps' : 'none';
}

/**
 * Whether a table's rows belong to somebody: by a column of its own, by a table that they belong to, or by a table of its rows that
 * says who takes part.
 */
export function ownershipOf(schema: Schema, table: Table, seen: ReadonlySet<Table> = new Set()): Ownership {
  const own = ownOf(table);
  if (own === 'owned' || seen.size > 4 || seen.has(table)) return own;
  const around = new Set([...seen, table]);
  let found = own;
  for (const { parent } of parentsOf(schema, table)) {
    const above = isOfPeople(parent) ? 'owned' : ownershipOf(schema, parent, around);
    if (above === 'owned') return 'owned';
    if (above === 'perhaps') found = 'perhaps';
  }
  for (const other of schema.tables.values()) {
    if (around.has(other) || !parentsOf(schema, other).some(({ parent }) => parent === table)) continue;
    if (ownOf(other) === 'owned' || parentsOf(schema, other).some(({ parent }) => isOfPeople(parent))) return 'owned';
  }
  return found;
}

/** A table by which the schema shows that the app knows people apart. */
export function peopleIn(schema: Schema): Table | undefined {
  const tables = [...schema.tables.values()].filter(({ created }) => created !== undefined);
  const signIn = /^(?:e?mail|user_?name|password\w*|hashed_password|clerk_\w+|auth\w*_id|login|handle|role)$/;
  return (
    tables.find((table) => isOfPeople(table) && [...table.columns.values()].some(({ alias }) => signIn.test(snakeCase(alias)))) ??
    tables.find((table) => dataOf(table).owners.length > 0)
  );
}
