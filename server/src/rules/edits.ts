import type { FlowGraph, NodeId } from '../facts/typescript/ir.js';
import type { TypeScriptFile } from '../model/typescript/file.js';
import type { Range } from '../text/range.js';
import type { FixEdit } from './rule.js';

const spaceBefore = (text: string, at: number): number => at - (/\s*$/.exec(text.slice(0, at))?.[0].length ?? 0);

/** Takes one entry out of a comma-separated list, with one comma and the space before it. */
export function removeEntry({ path, text }: Pick<TypeScriptFile, 'path' | 'text'>, entry: Range): FixEdit {
  const after = /^\s*,/.exec(text.slice(entry.end));
  const start = spaceBefore(text, entry.start);
  if (after) {
    // The last entry of a line keeps what follows it; otherwise one space would be left over.
    return text[start - 1] === ',' || text.slice(start, entry.start).includes('\n')
      ? { path, start, end: entry.end + after[0].length, newText: '' }
      : { path, start: entry.start, end: entry.end + /^\s*,[ \t]*/.exec(text.slice(entry.end))![0].length, newText: '' };
  }
  const hasComma = text[start - 1] === ',';
  return { path, start: hasComma ? start - 1 : start, end: entry.end, newText: '' };
}

/** Takes out a statement that stands on lines of its own; undefined where it shares them. */
export function removeStatement({ path, text }: TypeScriptFile, statement: Range): FixEdit | undefined {
  const lineStart = text.lastIndexOf('\n', statement.start - 1) + 1;
  const tail = /^[ \t]*;?[ \t]*(\r?\n|$)/.exec(text.slice(statement.end));
  if (text.slice(lineStart, statement.start).trim() !== '' || !tail) return undefined;
  return { path, start: lineStart, end: statement.end + tail[0].length, newText: '' };
}

/** Puts a property behind the last one of an object literal, on a line of its own where that one has one; not into an empty one. */
export function appendProperty(
  { path, text }: Pick<TypeScriptFile, 'path' | 'text'>,
  { props }: { readonly props: readonly Range[] },
  property: string,
): FixEdit | undefined {
  const last = props.at(-1);
  if (!last) return undefined;
  const lead = /\r?\n[ \t]*$/.exec(text.slice(0, last.start))?.[0] ?? ' ';
  return { path, start: last.end, end: last.end, newText: `,${lead}${property}` };
}

/** The array literal in which a value stands as an element. */
export const arrayOf = (flow: FlowGraph, id: NodeId): Range | undefined =>
  flow.nodes.find((node) => node.kind === 'array' && node.items.includes(id));
