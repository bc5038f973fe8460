import type { SqlDialect } from './dialect.js';
import { readStatement } from './read-statement.js';
import type { Script, Statement } from './statement.js';

/** The one stretch that differs: `start`..`end` of the earlier text became `length` characters. */
export interface Change {
  readonly start: number;
  readonly end: number;
  readonly length: number;
}

/** The delimiter that holds after a statement. */
function delimiterAfter(text: string, start: number, statement: Statement): string {
  if (statement.kind !== 'meta' || statement.keyword !== 'DELIMITER') return statement.delimiter;
  const word = text.slice(start + statement.head + 'DELIMITER'.length, start + statement.tail).trim();
  return word.split(/\s/)[0] || ';';
}

/**
 * Splits a script into statements. With the script of an earlier version and the change since, statements that the change does
 * not touch are the same objects again. The result equals that of a fresh split.
 */
export function splitSql(text: string, dialect: SqlDialect, previous?: Script, change?: Change): Script {
  const reuse = previous && change && previous.dialect === dialect ? previous : undefined;
  const kept = reuse && change ? keptCount(reuse, change) : 0;
  const statements: Statement[] = reuse ? reuse.statements.slice(0, kept) : [];
  const starts: number[] = reuse ? reuse.starts.slice(0, kept) : [];
  let at = 0;
  let delimiter = ';';
  if (kept > 0) {
    const last = statements[kept - 1] as Statement;
    const lastStart = starts[kept - 1] as number;
    at = lastStart + last.length;
    delimiter = delimiterAfter(text, lastStart, last);
  }
  let candidate = kept;
  while (at < text.length) {
    if (reuse && change && at >= change.start + change.length) {
      const before = at - change.length + (change.end - change.start);
      while (candidate < reuse.starts.length && (reuse.starts[candidate] as number) < before) candidate += 1;
      if (reuse.starts[candidate] === before && reuse.statements[candidate]?.delimiter === delimiter) {
        const shift = at - before;
        for (let i = candidate; i < reuse.statements.length; i += 1) {
          statements.push(reuse.statements[i] as Statement);
          starts.push((reuse.starts[i] as number) + shift);
        }
        return { text, dialect, statements, starts };
      }
    }
    const statement = readStatement(text, at, dialect, delimiter);
    statements.push(statement);
    starts.push(at);
    delimiter = delimiterAfter(text, at, statement);
    at += statement.length;
  }
  return { text, dialect, statements, starts };
}

/** How many leading statements were decided without looking at the changed stretch. */
function keptCount(previous: Script, change: Change): number {
  const stale = previous.statements.findIndex((statement, i) => (previous.starts[i] as number) + statement.reach > change.start);
  return stale < 0 ? previous.statements.length : stale;
}
