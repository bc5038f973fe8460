import {
  confidentialTable,
  credentialColumn,
  formTable,
  isolatingColumn,
  mailColumn,
  ownerColumn,
  personalTable,
  personTable,
  publicTable,
  sensitiveColumn,
  snakeCase,
  tenantColumn,
  visibilityColumn,
} from '../../catalog/sql/names.js';
import type { Column, Table } from './schema.js';

/** What a table seems to hold, by its name, its columns and what they refer to. */
export interface TableData {
  /** Columns that say whose row it is; first the ones that refer to users. */
  readonly owners: readonly Column[];
  readonly tenants: readonly Column[];
  /** Tenants that exist only to keep organisations apart. */
  readonly isolating: readonly Column[];
  /** Of a table of people: what they would not show a stranger. */
  readonly sensitive: readonly Column[];
  /** Keys and passwords. */
  readonly credentials: readonly Column[];
  /** Only e-mail addresses among the sensitive columns. */
  readonly onlyMail: boolean;
  readonly vectors: readonly Column[];
  readonly visibility?: Column;
  /** Talk, memories, documents, payments, health: nothing for strangers. */
  readonly confidential: boolean;
  /** Nothing for strangers where it belongs to somebody. */
  readonly personal: boolean;
  /** Posts, products, reviews: written to be read by others. */
  readonly forReaders: boolean;
  /** A form or a counter that anybody may add to. */
  readonly form: boolean;
}

const userTables = /^(?:users?|profiles?|accounts?|members?|customers?)$/;

/** A column that refers to the people who sign in. */
function refersToUser(column: Column): boolean {
  const target = column.references?.table;
  return (
    target !== undefined && ((target.schema === 'auth' && target.name === 'users') || userTables.test(snakeCase(target.name)))
  );
}

export function dataOf(table: Table): TableData {
  const name = snakeCase(table.name);
  const columns = [...table.columns.values()];
  const named = (pattern: RegExp): Column[] => columns.filter((column) => pattern.test(snakeCase(column.name)));
  const referring = columns.filter(
    (column) => refersToUser(column) && (!column.primaryKey || column.name === 'id' || ownerColumn.test(column.name)),
  );
  const owners = [...referring, ...named(ownerColumn).filter((column) => !referring.includes(column))];
  const people = personTable.test(name) || owners.some((column) => column.primaryKey);
  const sensitive = people ? named(sensitiveColumn) : [];
  const forReaders = publicTable.test(name);
  return {
    owners,
    tenants: named(tenantColumn),
    isolating: named(isolatingColumn),
    sensitive,
    credentials: named(credentialColumn),
    onlyMail: sensitive.every((column) => mailColumn.test(snakeCase(column.name))),
    vectors: columns.filter((column) => /^(?:vector|halfvec|sparsevec)$/.test(column.type)),
    visibility: named(visibilityColumn)[0],
    confidential: confidentialTable.test(name) && !forReaders,
    personal: personalTable.test(name) && owners.length > 0 && !forReaders,
    forReaders,
    form: formTable.test(name),
  };
}
