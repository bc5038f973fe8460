import type { AppModel } from '../model.js';
import type { Column, Table } from '../sql/schema.js';
import type { TypeScriptFile } from './file.js';
import { type DataQuery, queriesOf } from './queries.js';

/** Files that are looked at for the uses of one table; a table that more files use is judged by these. */
const maxUsers = 40;

const namesOf = (table: Table): string[] => [...new Set([table.name, table.alias].map((name) => name.toLowerCase()))];

const usersOf = (app: AppModel, table: Table): readonly TypeScriptFile[] => app.tableUsers(namesOf(table), maxUsers);

/** The queries of the project's code that read or write a table, by the name that they give it. */
export function usesOf(app: AppModel, table: Table): DataQuery[] {
  const names = new Set(namesOf(table));
  return usersOf(app, table).flatMap((file) => queriesOf(file).filter((query) => names.has(query.table.toLowerCase())));
}

/** Whether code deletes rows of a table: by a query, or by a statement written out as text. */
export function isDeletedInCode(app: AppModel, table: Table): boolean {
  if (usesOf(app, table).some(({ deletesRows }) => deletesRows)) return true;
  return usersOf(app, table).some(({ text }) => deletesFrom(text, table));
}

/** Whether a text holds a statement that deletes rows of a table. */
export function deletesFrom(text: string, { name }: Table): boolean {
  const escaped = name.replace(/[^\w]/g, '\\$&');
  const table = `(?:["\`[]?\\w+["\`\\]]?\\.)?["\`[]?${escaped}\\b`;
  return new RegExp(`\\b(?:delete\\s+from|truncate(?:\\s+table)?)\\s+(?:only\\s+)?${table}`, 'i').test(text);
}

/** Words around a column's name by which code encrypts or hashes a value before it is stored. */
const protects = String.raw`(?:encrypt|cipher|seal|hash|bcrypt|argon|kms)\w*`;

/** Whether code that uses a table encrypts or hashes something in the same breath as it names a column. */
export function isEncryptedInCode(app: AppModel, table: Table, column: Column): boolean {
  const name = column.alias.replace(/[^\w]/g, '\\$&');
  const near = new RegExp(`${protects}[^\\n]{0,80}\\b${name}\\b|\\b${name}\\b[^\\n]{0,80}${protects}`, 'i');
  return usersOf(app, table).some(({ text }) => near.test(text));
}
