import { snakeCase } from '../../catalog/sql/names.js';
import type { SqlName } from '../../facts/sql/records.js';
import type { Column, Schema, Table } from './schema.js';

/** A table that the rows of another belong to, and the column that says so. */
export interface Link {
  readonly parent: Table;
  readonly column: Column;
  /** False where only the column's name says it. */
  readonly isDeclared: boolean;
  readonly cascades: boolean;
}

/** The table of a name: its own in the database, or what code calls it. */
export function tableNamed(schema: Schema, { schema: space, name }: SqlName): Table | undefined {
  const exact = schema.tables.get(`${space || 'public'}.${name}`);
  if (exact) return exact;
  for (const table of schema.tables.values()) if (table.alias === name && (!space || table.schema === space)) return table;
  const lower = name.toLowerCase();
  for (const table of schema.tables.values())
    if (table.alias.toLowerCase() === lower || table.name.toLowerCase() === lower) return table;
  return undefined;
}

const singular = (name: string): string => (/ies$/.test(name) ? name.replace(/ies$/, 'y') : name.replace(/(?<=[^s])s$/, ''));

/** The table that a column such as `thread_id` names, where no key is declared: the one whose name ends so, if it is the only one. */
function namesake(schema: Schema, table: Table, column: Column): Table | undefined {
  const name = /^(\w+?)_?(?:id|uuid)$/.exec(snakeCase(column.alias))?.[1];
  if (!name || column.primaryKey) return undefined;
  const others = [...schema.tables.values()].filter((other) => other !== table && other.created);
  const names = (other: Table): string[] => [other.alias, other.name].map((each) => singular(snakeCase(each)));
  const exact = others.filter((other) => names(other).includes(name));
  if (exact.length > 0) return exact[0];
  const ending = others.filter((other) => names(other).some((each) => each.endsWith(`_${name}`) || name.endsWith(`_${each}`)));
  return ending.length === 1 ? ending[0] : undefined;
}

/** Asked again and again of every table of a schema, which does not change once it is folded. */
const known = new WeakMap<Table, readonly Link[]>();

/** The tables that a table's rows belong to, by declared keys and by the names of its columns. */
export function parentsOf(schema: Schema, table: Table): readonly Link[] {
  const before = known.get(table);
  if (before) return before;
  const links: Link[] = [];
  for (const column of table.columns.values()) {
    const { references } = column;
    const parent = references ? tableNamed(schema, references.table) : namesake(schema, table, column);
    if (parent && parent !== table)
      links.push({ parent, column, isDeclared: references !== undefined, cascades: references?.onDelete === 'cascade' });
  }
  known.set(table, links);
  return links;
}
