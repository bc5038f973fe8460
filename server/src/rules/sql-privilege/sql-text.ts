import type { Place, Table } from '../../model/sql/schema.js';
import type { EvidenceStep } from '../rule.js';

/** Writes keywords as the code beside them does; only the words in capitals of `sql` are keywords. */
export function inCaseOf(sample: string, sql: string): string {
  const letters = sample.replace(/"[^"]*"|[^A-Za-z]/g, '');
  const isLower = letters !== '' && letters === letters.toLowerCase();
  return isLower ? sql.replace(/\b[A-Z]{2,}\b/g, (word) => word.toLowerCase()) : sql;
}

/** A table's name for a sentence: with its schema, unless that is the usual one. */
export const shownName = ({ schema, name }: Pick<Table, 'schema' | 'name'>): string =>
  schema === 'public' ? name : `${schema}.${name}`;

/** An identifier as it must be written to mean `name`. */
export const identifier = (name: string): string => (/^[a-z_][a-z0-9_$]*$/.test(name) ? name : `"${name.replaceAll('"', '""')}"`);

/** Just after the `;` of the statement that ends at `end`, or -1 where it has none on its line. */
export function afterSemicolon(text: string, end: number): number {
  const semicolon = /^[ \t]*;/.exec(text.slice(end, end + 40));
  return semicolon ? end + semicolon[0].length : -1;
}

export const step = (place: Place, note: string): EvidenceStep => ({
  path: place.path,
  start: place.start,
  end: place.end,
  note,
});
