import { expiryColumn } from '../catalog/sql/conversations.js';
import { snakeCase } from '../catalog/sql/names.js';
import type { AppModel } from './model.js';
import { parentsOf } from './sql/links.js';
import type { Schema, Table } from './sql/schema.js';
import { deletesFrom, isDeletedInCode } from './typescript/table-uses.js';

const expiresItself = (table: Table): boolean =>
  table.expires !== undefined || [...table.columns.values()].some(({ alias }) => expiryColumn.test(snakeCase(alias)));

/** Whether a statement of the set deletes rows of the table: a job, a function, a trigger. */
const isDeletedInSql = (app: AppModel, schema: Schema, table: Table): boolean =>
  schema.paths.some((path) => {
    const file = app.fileAt(path);
    return file?.language === 'sql' && deletesFrom(file.text, table);
  });

/**
 * Whether anything of the project takes rows of a table away: a date by which they are due, a job, code that deletes them, or the
 * end of the rows that they belong to.
 */
export function isEverDeleted(app: AppModel, schema: Schema, table: Table, seen: ReadonlySet<Table> = new Set()): boolean {
  if (seen.has(table) || seen.size > 4) return false;
  if (expiresItself(table) || isDeletedInSql(app, schema, table) || isDeletedInCode(app, table)) return true;
  const around = new Set([...seen, table]);
  return parentsOf(schema, table).some(({ parent, cascades }) => cascades && isEverDeleted(app, schema, parent, around));
}
