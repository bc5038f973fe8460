import type { AppModel } from '../../model/model.js';
import type { Column, Place, Table } from '../../model/sql/schema.js';
import { lineBreakOf } from '../../text/document.js';
import type { Fix, FixEdit } from '../rule.js';
import { afterSemicolon, identifier, inCaseOf } from '../sql-privilege/sql-text.js';

/** A column to add, as each language writes it; empty where it cannot be written there. `name` is in camel case. */
export interface NewColumn {
  readonly name: string;
  readonly title: string;
  /** After `ADD COLUMN name`, keywords in capitals. */
  readonly sql?: string | undefined;
  /** Lines of a model. */
  readonly prisma?: readonly string[] | undefined;
  /** The value of the property in an object of columns. */
  readonly property?: string | undefined;
  /** Lines of a class. */
  readonly member?: readonly string[] | undefined;
  /** Edits elsewhere that belong to it. */
  readonly besides?: readonly FixEdit[] | undefined;
}

export const snake = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The name as the table writes its other columns in the database. */
export const storedName = (table: Table, name: string): string =>
  [...table.columns.values()].some((column) => /[a-z][A-Z]/.test(column.name)) ? name : snake(name);

export const textAt = (app: AppModel, { path, start, end }: Place): string => app.fileAt(path)?.text.slice(start, end) ?? '';

const indentOf = (text: string, at: number): string => /[ \t]*$/.exec(text.slice(0, at))?.[0] ?? '';

/** The edit that writes lines before the closing brace of a list of columns, which has to stand on a line of its own. */
function beforeBrace(text: string, body: Place, lines: readonly string[]): FixEdit | undefined {
  const brace = body.end;
  const lineStart = text.lastIndexOf('\n', brace - 1) + 1;
  if (lineStart <= body.start || text.slice(lineStart, brace).trim() !== '') return undefined;
  const indent = `${indentOf(text, brace)}  `;
  const line = lineBreakOf(text);
  return {
    path: body.path,
    start: lineStart,
    end: lineStart,
    newText: lines.map((each) => (each && indent + each) + line).join(''),
  };
}

/** The edit that adds a property after the last one of an object. */
function lastProperty(text: string, body: Place, property: string): FixEdit | undefined {
  const inner = text.slice(body.start, body.end);
  const used = inner.replace(/\s+$/, '');
  // After a comment the comma would be swallowed.
  const lastLine = used.slice(used.lastIndexOf('\n') + 1);
  if (used === '' || /\/\/|\*\/$/.test(lastLine)) return undefined;
  const at = body.start + used.length;
  const isOnLines = inner.includes('\n');
  const lead = isOnLines ? `${lineBreakOf(text)}${/^[ \t]*/.exec(lastLineWithProperty(used))?.[0] ?? ''}` : ' ';
  const comma = used.endsWith(',') ? '' : ',';
  return { path: body.path, start: at, end: at, newText: `${comma}${lead}${property}${isOnLines ? ',' : ''}` };
}

/** The first line that holds a property, for its indent. */
const lastLineWithProperty = (inner: string): string => inner.split('\n').find((line) => line.trim() !== '') ?? '';

function sqlFix(table: Table, text: string, column: NewColumn): FixEdit | undefined {
  const { created, statement } = table;
  if (!created || !statement || !column.sql) return undefined;
  const at = afterSemicolon(text, statement.end);
  const code = text.slice(statement.start, created.start);
  if (at < 0 || !/^create\b/i.test(code)) return undefined;
  const line = lineBreakOf(text);
  const name = identifier(storedName(table, column.name));
  const clause = `${inCaseOf(code, 'ALTER TABLE')} ${text.slice(created.start, created.end)} ${inCaseOf(code, 'ADD COLUMN')} ${name}`;
  return { path: created.path, start: at, end: at, newText: `${line}${line}${clause} ${inCaseOf(code, column.sql)};` };
}

const hasColumn = (table: Table, name: string): boolean =>
  [...table.columns.values()].some((column: Column) => column.alias === name || column.name === storedName(table, name));

/** The fix that adds a column to a table, by what declares it; none where it cannot be written so that it compiles. */
export function addColumn(app: AppModel, table: Table, column: NewColumn): Fix[] {
  const { body, maker } = table;
  const text = app.fileAt(table.created?.path ?? '')?.text ?? '';
  if (hasColumn(table, column.name)) return [];
  const edit =
    maker === 'sql'
      ? sqlFix(table, text, column)
      : !body
        ? undefined
        : maker === 'prisma'
          ? column.prisma && beforeBrace(text, body, column.prisma)
          : column.member
            ? beforeBrace(text, body, ['', ...column.member])
            : column.property && lastProperty(text, body, `${column.name}: ${column.property}`);
  if (!edit) return [];
  return [{ title: column.title, applicability: 'suggestion', edits: [edit, ...(column.besides ?? [])] }];
}
