import type { OpaqueKind, SqlName } from '../../facts/sql/records.js';
import type { Range } from '../../text/range.js';
import type { Access, BroadGrant, Column, Place, Policy, SqlFunction, Table, Trigger, View } from './schema.js';

type Changing<T> = { -readonly [K in keyof T]: T[K] };

/** A table while statements are still being applied. */
export interface TableDraft extends Changing<Omit<Table, 'columns' | 'policies' | 'access' | 'triggers'>> {
  columns: Map<string, Column>;
  policies: Map<string, Policy>;
  access: Map<string, AccessDraft>;
  triggers: Map<string, Trigger>;
}
export interface AccessDraft extends Changing<Omit<Access, 'granted' | 'revoked' | 'columns'>> {
  granted: Set<string>;
  revoked: Set<string>;
  columns: Access['columns'];
}

/** A schema while statements are still being applied; lives for one fold. */
export class Draft {
  readonly tables = new Map<string, TableDraft>();
  readonly functions = new Map<string, SqlFunction>();
  readonly views = new Map<string, View>();
  readonly roles = new Map<string, Set<string>>();
  broadGrants: BroadGrant[] = [];
  readonly defaults: { readonly schemas: readonly string[]; apply(table: TableDraft): void }[] = [];
  readonly servedSchemas = new Set<string>();
  readonly opaque = new Map<OpaqueKind, Place>();
  clients?: Place & { what: string };
  servesByDefault = false;
  /** Where unqualified names go; holds to the end of the file. */
  defaultSchema = 'public';
  path = '';
  /** Where the ranges of the statement at hand count from. */
  base = 0;
  /** The statement at hand. */
  statement: Place = { path: '', start: 0, end: 0 };

  place(range: Range): Place {
    return { path: this.path, start: this.base + range.start, end: this.base + range.end };
  }
  schemaOf(name: SqlName): string {
    return name.schema || this.defaultSchema;
  }
  key(name: SqlName): string {
    return `${this.schemaOf(name)}.${name.name}`;
  }
  /** The table, or one that is known by being altered: files of an unordered set may come before the one that creates it. */
  table(name: SqlName): TableDraft {
    const key = this.key(name);
    let table = this.tables.get(key);
    if (!table) {
      table = {
        schema: this.schemaOf(name),
        name: name.name,
        columns: new Map(),
        columnsKnown: false,
        rowSecurity: false,
        forced: false,
        policies: new Map(),
        access: new Map(),
        triggers: new Map(),
        partition: false,
        maker: 'sql',
        alias: name.name,
        relations: [],
      };
      this.tables.set(key, table);
    }
    return table;
  }
  sawClient(place: Place, what: string): void {
    this.clients ??= { ...place, what };
  }
}
