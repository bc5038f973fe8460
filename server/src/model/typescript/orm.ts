import { tableDeclaration } from '../../catalog/typescript/orm.js';
import type { SqlColumn, SqlName, SqlRecord } from '../../facts/sql/records.js';
import type { SchemaPart, SqlDialect } from '../../facts/sql.js';
import type { Range } from '../../text/range.js';
import type { TypeScriptFile } from './file.js';
import { decoratedTables } from './orm-decorators.js';
import { drizzleTables } from './orm-drizzle.js';
import { modelTables } from './orm-models.js';
import { mongooseTables } from './orm-mongoose.js';

/** A table that code declares, before it becomes a record. Ranges are those of its file. */
export interface DeclaredTable {
  readonly at: Range;
  /** The whole declaration. */
  readonly range: Range;
  readonly table: SqlName;
  readonly columns: readonly SqlColumn[];
  /** False where columns are added in a way that is not followed. */
  readonly isWhole: boolean;
  readonly declaration: NonNullable<Extract<SqlRecord, { kind: 'create-table' }>['declaration']>;
  readonly dialect: SqlDialect;
  /** What else is said of it: row security, policies, references. */
  readonly more: readonly SqlRecord[];
}

/** The tables that a file declares with one of the libraries of the catalogue; undefined for a file that declares none. */
export function tablesIn(file: TypeScriptFile): SchemaPart | undefined {
  if (!tableDeclaration.test(file.text)) return undefined;
  return file.memo<SchemaPart | undefined>('tables', 0, undefined, () => {
    const tables = [...drizzleTables(file), ...mongooseTables(file), ...modelTables(file), ...decoratedTables(file)];
    if (tables.length === 0) return undefined;
    return {
      path: file.path,
      language: 'typescript',
      dialect: tables[0]?.dialect ?? 'postgres',
      statements: tables.map(({ at, range, table, columns, isWhole, declaration, more }) => ({
        base: 0,
        start: range.start,
        end: range.end,
        records: [
          {
            ...{ kind: 'create-table' as const, at, table, columns, declaration },
            ...{ parents: [], partition: false, temporary: false, fromQuery: !isWhole },
          },
          ...more,
        ],
      })),
    };
  });
}
