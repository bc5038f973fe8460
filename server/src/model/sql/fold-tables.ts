import type {
  AddColumn,
  AddReference,
  CreateTable,
  Drop,
  DropColumn,
  MoveTable,
  Rename,
  RowSecurity,
  SqlColumn,
} from '../../facts/sql/records.js';
import type { Draft, TableDraft } from './draft.js';
import type { Column } from './schema.js';

const placed = (draft: Draft, column: SqlColumn): Column => ({
  ...column,
  alias: column.alias ?? column.name,
  at: draft.place(column.at),
});

export function createTable(draft: Draft, record: CreateTable): void {
  if (record.temporary) return;
  const table = draft.table(record.table);
  // The first creation counts: a second one is IF NOT EXISTS, or another version of the same file.
  if (table.created) return;
  table.created = draft.place(record.at);
  table.statement = draft.statement;
  table.partition = record.partition;
  table.columnsKnown = !record.fromQuery;
  const { declaration } = record;
  if (declaration) {
    table.maker = declaration.maker;
    table.alias = declaration.alias;
    table.relations = declaration.relations;
    table.body = declaration.body && draft.place(declaration.body);
    table.expires = declaration.expires && draft.place(declaration.expires);
  }
  const columns = new Map(record.columns.map((column) => [column.name, placed(draft, column)]));
  for (const name of record.parents) {
    const parent = draft.tables.get(draft.key(name));
    if (!parent?.columnsKnown) table.columnsKnown = false;
    for (const [key, column] of parent?.columns ?? []) if (!columns.has(key)) columns.set(key, column);
  }
  table.columns = new Map([...columns, ...table.columns]);
  for (const rule of draft.defaults) if (rule.schemas.length === 0 || rule.schemas.includes(table.schema)) rule.apply(table);
}

export function addColumn(draft: Draft, record: AddColumn): void {
  const table = draft.table(record.table);
  if (!table.columns.has(record.column.name)) table.columns.set(record.column.name, placed(draft, record.column));
}

export function dropColumn(draft: Draft, record: DropColumn): void {
  draft.tables.get(draft.key(record.table))?.columns.delete(record.column);
}

export function addReference(draft: Draft, record: AddReference): void {
  const table = draft.table(record.table);
  for (const name of record.columns) {
    const column = table.columns.get(name);
    if (column) table.columns.set(name, { ...column, references: record.reference });
  }
}

export function rowSecurity(draft: Draft, record: RowSecurity): void {
  const table = draft.table(record.table);
  if (record.change === 'enable' || record.change === 'disable') {
    table.rowSecurity = record.change === 'enable';
    table.rowSecurityAt = draft.place(record.at);
  } else table.forced = record.change === 'force';
}

function moveTo(draft: Draft, from: string, table: TableDraft, schema: string, name: string): void {
  draft.tables.delete(from);
  table.schema = schema;
  table.name = name;
  draft.tables.set(`${schema}.${name}`, table);
}

export function moveTable(draft: Draft, record: MoveTable): void {
  const key = draft.key(record.table);
  const table = draft.tables.get(key);
  if (table) moveTo(draft, key, table, record.schema, table.name);
}

export function rename(draft: Draft, record: Rename): void {
  if (record.what === 'schema') {
    for (const [key, table] of [...draft.tables])
      if (table.schema === record.object.name) moveTo(draft, key, table, record.to, table.name);
    return;
  }
  if (record.what === 'function') {
    for (const [key, known] of [...draft.functions]) {
      if (`${known.schema}.${known.name}` !== draft.key(record.object)) continue;
      draft.functions.delete(key);
      draft.functions.set(`${known.schema}.${record.to}(${known.argumentTypes.join()})`, { ...known, name: record.to });
    }
    return;
  }
  const key = draft.key(record.object);
  const table = draft.tables.get(key);
  if (!table) return;
  if (record.what === 'table') moveTo(draft, key, table, table.schema, record.to);
  const column = record.what === 'column' ? table.columns.get(record.part) : undefined;
  if (column) {
    table.columns.delete(record.part);
    table.columns.set(record.to, { ...column, name: record.to });
  }
  const policy = record.what === 'policy' ? table.policies.get(record.part) : undefined;
  if (policy) {
    table.policies.delete(record.part);
    table.policies.set(record.to, { ...policy, name: record.to });
  }
}

export function drop(draft: Draft, record: Drop): void {
  for (const name of record.names) {
    const key = draft.key(name);
    switch (record.what) {
      case 'table':
        draft.tables.delete(key);
        break;
      case 'view':
        draft.views.delete(key);
        break;
      case 'role':
        draft.roles.delete(name.name);
        break;
      case 'trigger':
        draft.tables.get(key)?.triggers.delete(record.part ?? '');
        break;
      case 'schema':
        for (const map of [draft.tables, draft.functions, draft.views]) {
          for (const [id, each] of map) if (each.schema === name.name) map.delete(id);
        }
        break;
      case 'function':
        for (const [id, each] of draft.functions) {
          const same = `${each.schema}.${each.name}` === key;
          if (same && (!record.argumentTypes || record.argumentTypes.join() === each.argumentTypes.join()))
            draft.functions.delete(id);
        }
        break;
      default:
    }
  }
}
