import type { Table } from '../../model/sql/schema.js';
import { lineBreakOf } from '../../text/document.js';
import type { Fix } from '../rule.js';
import { afterSemicolon, inCaseOf } from './sql-text.js';

/** The fix that switches row security on after the statement that makes a table; none where it has no line of its own. */
export function enableRowSecurity({ name, created, statement }: Table, text: string): Fix[] {
  if (!created || !statement) return [];
  const code = text.slice(statement.start, created.start);
  const at = afterSemicolon(text, statement.end);
  if (at < 0 || !/^create\b/i.test(code)) return [];
  const line = lineBreakOf(text);
  const newText = `${line}${line}${inCaseOf(code, 'ALTER TABLE')} ${text.slice(created.start, created.end)} ${inCaseOf(code, 'ENABLE ROW LEVEL SECURITY')};`;
  return [
    {
      title: `Switch on row-level security for ${name}; add policies next`,
      applicability: 'suggestion',
      edits: [{ path: created.path, start: at, end: at, newText }],
    },
  ];
}
