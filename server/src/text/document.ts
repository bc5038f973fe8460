import type { Position, Range } from './range.js';

/** One replacement: the span it replaces (offsets in the text before the edit) and the new text. */
export interface TextEdit extends Range {
  readonly newText: string;
}

/** An immutable text with its line table. Lines end with \n, \r\n or \r. */
export interface TextDocument {
  readonly text: string;
  readonly lineCount: number;
  positionAt(offset: number): Position;
  /** A position outside the text is moved to the nearest one inside. */
  offsetAt(position: Position): number;
  /** The line without its line break. */
  lineRange(line: number): Range;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code === 13) {
      if (text.charCodeAt(i + 1) === 10) i += 1;
      starts.push(i + 1);
    } else if (code === 10) starts.push(i + 1);
  }
  return starts;
}

/** The line break that a text is written with. */
export const lineBreakOf = (text: string): string => (text.includes('\r\n') ? '\r\n' : '\n');

export function createDocument(text: string): TextDocument {
  let table: number[] | undefined;
  const starts = (): number[] => (table ??= lineStartsOf(text));
  const lineRange = (line: number): Range => {
    const all = starts();
    const start = all[line] ?? text.length;
    let end = all[line + 1] ?? text.length;
    while (end > start && (text.charCodeAt(end - 1) === 10 || text.charCodeAt(end - 1) === 13)) end -= 1;
    return { start, end };
  };
  return {
    text,
    get lineCount() {
      return starts().length;
    },
    lineRange,
    positionAt(offset) {
      const all = starts();
      const at = Math.max(0, Math.min(offset, text.length));
      let low = 0;
      let high = all.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if ((all[middle] as number) <= at) low = middle;
        else high = middle - 1;
      }
      return { line: low, character: at - (all[low] as number) };
    },
    offsetAt({ line, character }) {
      if (line < 0) return 0;
      if (line >= starts().length) return text.length;
      const range = lineRange(line);
      return Math.min(range.start + Math.max(0, character), range.end);
    },
  };
}

/** Applies edits whose spans refer to the same text and do not overlap; overlapping later ones are dropped. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end);
  let out = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.start < at) continue;
    out += text.slice(at, edit.start) + edit.newText;
    at = edit.end;
  }
  return out + text.slice(at);
}

/** The smallest single edit that turns one text into the other; it stands for any number of edits made in between. */
export function coveringEdit(before: string, after: string): TextEdit {
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (tail < limit - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail))
    tail += 1;
  return { start, end: before.length - tail, newText: after.slice(start, after.length - tail) };
}
