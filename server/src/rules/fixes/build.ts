import type { Property } from '../../facts/typescript/ir.js';
import { holderOf } from '../../model/typescript/entry.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { at, nodeAt, type Place } from '../../model/typescript/place.js';
import { sourceRange } from '../../model/typescript/switches.js';
import type { Range } from '../../text/range.js';
import type { Change } from '../change.js';
import type { Fix } from '../rule.js';

/** A fix that a person chooses, made with a syntax tree. */
export const suggest = (title: string, file: Pick<TypeScriptFile, 'path'>, changes: readonly Change[]): Fix => ({
  title,
  applicability: 'suggestion',
  edits: [],
  changes: [{ path: file.path, changes }],
});

export const edit = ({ start, end }: Range, newText: string): Change => ({ kind: 'edit', start, end, newText });
export const insert = (offset: number, newText: string): Change => ({ kind: 'edit', start: offset, end: offset, newText });
export const drop = ({ start, end }: Range): Change => ({ kind: 'drop', start, end });

export const isTypeScript = ({ path }: Pick<TypeScriptFile, 'path'>): boolean => /\.[mc]?tsx?$/.test(path);

/** The quote that a file writes most of its strings with. */
export const quoteOf = (file: TypeScriptFile): "'" | '"' =>
  file.memo<"'" | '"'>('quote', 0, "'", () => {
    const { text } = file;
    return (text.match(/(?<![=\w])"[^"\n]*"/g)?.length ?? 0) > (text.match(/'[^'\n]*'/g)?.length ?? 0) ? '"' : "'";
  });

/** A string literal in a file's quotes. */
export function quoted(file: TypeScriptFile, value: string): string {
  const quote = quoteOf(file);
  return quote + value.replace(/[\\\n]/g, (found) => (found === '\n' ? '\\n' : '\\\\')).replaceAll(quote, `\\${quote}`) + quote;
}

/** The source text of an expression, the quotes of a string included. */
export const sourceOf = (place: Place): string => {
  const { start, end } = sourceRange(place);
  return place.file.text.slice(start, end);
};

/** A title's piece of code: on one line and short. */
export const shortly = (text: string, limit = 40): string => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > limit ? `${line.slice(0, limit - 1)}…` : line;
};

/** The object literals around a place, the nearest first. */
export function objectsAround(place: Place): Place[] {
  const { start, end } = nodeAt(place);
  return place.file.facts.flow.nodes
    .flatMap((node, id) =>
      node.kind === 'object' && node.start <= start && end <= node.end ? [{ id, size: node.end - node.start }] : [],
    )
    .sort((a, b) => a.size - b.size)
    .map(({ id }) => at(place.file, id));
}

/** The text of a property's value as it is written, with what stands round the value itself: `await`, a cast. */
export function writtenValue({ text }: Pick<TypeScriptFile, 'text'>, prop: Property): string {
  const written = text.slice(prop.start, prop.end);
  return prop.form === 'shorthand' ? written : written.slice(written.indexOf(':', prop.nameRange.end - prop.start) + 1).trim();
}

/** The edit that gives a value another text; a shorthand property gets its name back. */
export function replaceValue(place: Place, newText: string): Change {
  const { start, end } = nodeAt(place);
  const prop = holderOf(place)?.prop;
  return edit({ start, end }, prop?.form === 'shorthand' ? `${prop.name}: ${newText}` : newText);
}

/** What stands between the elements of a list literal: a comma and the white space behind it. */
export function separatorIn(file: Pick<TypeScriptFile, 'text'>, list: Range, first: Range | undefined): string {
  const lead = first ? file.text.slice(list.start + 1, first.start) : '';
  return lead.includes('\n') && lead.trim() === '' ? `,${lead}` : ', ';
}
