import { maskRange } from '../findings/mask.js';
import type { Source } from './result.js';
import { displayLine, type Look, paintFor } from './terminal.js';

const context = 3;
/** Beyond this many changed lines the middle is shown as one replacement: exact minimality is not worth the time. */
const maxDistance = 2000;

type Op = { readonly kind: ' ' | '-' | '+'; readonly before: number; readonly after: number };

const linesOf = (text: string): string[] => (text === '' ? [] : text.split(/(?<=\n)/));

/** The shortest edit script between two lists (Myers), as kept, removed and added indexes. */
function script(a: readonly string[], b: readonly string[]): Op[] {
  const trace: Int32Array[] = [];
  const limit = Math.min(a.length + b.length, maxDistance);
  const offset = limit + 1;
  const furthest = new Int32Array(2 * limit + 3);
  for (let d = 0; d <= limit; d += 1) {
    trace.push(furthest.slice());
    for (let k = -d; k <= d; k += 2) {
      const down = k === -d || (k !== d && furthest[offset + k - 1]! < furthest[offset + k + 1]!);
      let x = down ? furthest[offset + k + 1]! : furthest[offset + k - 1]! + 1;
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x += 1;
      furthest[offset + k] = x;
      if (x >= a.length && x - k >= b.length) return walkBack(a, b, trace, offset);
    }
  }
  return [
    ...a.map((_, before): Op => ({ kind: '-', before, after: 0 })),
    ...b.map((_, after): Op => ({ kind: '+', before: a.length, after })),
  ];
}

function walkBack(a: readonly string[], b: readonly string[], trace: readonly Int32Array[], offset: number): Op[] {
  const ops: Op[] = [];
  let x = a.length;
  let y = b.length;
  for (let d = trace.length - 1; d >= 0; d -= 1) {
    const furthest = trace[d] as Int32Array;
    const k = x - y;
    const down = k === -d || (k !== d && furthest[offset + k - 1]! < furthest[offset + k + 1]!);
    const fromX = d === 0 ? 0 : down ? furthest[offset + k + 1]! : furthest[offset + k - 1]!;
    const fromY = d === 0 ? 0 : fromX - (down ? k + 1 : k - 1);
    while (x > fromX && y > fromY) {
      x -= 1;
      y -= 1;
      ops.push({ kind: ' ', before: x, after: y });
    }
    if (d === 0) break;
    if (down) y -= 1;
    else x -= 1;
    ops.push({ kind: down ? '+' : '-', before: x, after: y });
  }
  return ops.reverse();
}

/** The lines of a text, and the same lines as they may be shown. */
function maskedLines({ document, sensitive }: Source): { raw: string[]; shown: string[] } {
  const raw = linesOf(document.text);
  let at = 0;
  const shown = raw.map((line) => {
    const range = { start: at, end: at + line.length };
    at = range.end;
    return maskRange(document.text, range, sensitive).text.replace(/\n$/, '');
  });
  return { raw, shown };
}

/** What a terminal would obey or hide, by name; tabs and the end of a CRLF line stay, for they are no surprise in a diff. */
const visible = (line: string): string => {
  const end = line.endsWith('\r') ? '\r' : '';
  const pieces = line.slice(0, line.length - end.length).split('\t');
  return pieces.map((piece) => displayLine(piece).text).join('\t') + end;
};

/** A unified diff of one file in which secrets and personal data are masked, so it may be read but not always applied. */
export function unifiedDiff(path: string, before: Source, after: Source, look: Look): string {
  const a = maskedLines(before);
  const b = maskedLines(after);
  let head = 0;
  while (head < a.raw.length && head < b.raw.length && a.raw[head] === b.raw[head]) head += 1;
  const start = Math.max(0, head - context);
  const ops = script(a.raw.slice(start), b.raw.slice(start)).map((op) => ({
    ...op,
    before: op.before + start,
    after: op.after + start,
  }));
  const paint = paintFor(look);
  const out: string[] = [];
  for (let index = 0; index < ops.length; ) {
    const changed = ops.findIndex((op, i) => i >= index && op.kind !== ' ');
    if (changed < 0) break;
    let end = changed;
    for (let i = changed; i < ops.length && i <= end + 2 * context; i += 1) if (ops[i]?.kind !== ' ') end = i;
    const hunk = ops.slice(Math.max(index, changed - context), end + context + 1);
    index = end + context + 1;
    out.push(...hunkLines(hunk));
  }
  if (out.length === 0) return '';
  return `${[paint.bold(`--- a/${visible(path)}`), paint.bold(`+++ b/${visible(path)}`), ...out].join('\n')}\n`;

  function hunkLines(hunk: readonly Op[]): string[] {
    const removed = hunk.filter(({ kind }) => kind !== '+').length;
    const added = hunk.filter(({ kind }) => kind !== '-').length;
    const first = hunk[0] as Op;
    // An empty side is numbered by the line before it.
    const from = (line: number, amount: number): string => `${amount === 0 ? line : line + 1},${amount}`;
    const lines = [paint.cyan(`@@ -${from(first.before, removed)} +${from(first.after, added)} @@`)];
    for (const { kind, before: x, after: y } of hunk) {
      const text = (kind === '+' ? b.shown[y] : a.shown[x]) as string;
      const line = kind + visible(text);
      lines.push(kind === '-' ? paint.red(line) : kind === '+' ? paint.green(line) : line);
      const isCut = kind === '+' ? !b.raw[y]?.endsWith('\n') : !a.raw[x]?.endsWith('\n');
      if (isCut) lines.push('\\ No newline at end of file');
    }
    return lines;
  }
}
