import { maskRange } from '../findings/mask.js';
import type { Range } from '../text/range.js';
import type { Source } from './result.js';
import { displayLine, type Look, paintFor } from './terminal.js';

const maxMarkedLines = 3;

interface Line {
  readonly number: number;
  readonly text: string;
  /** Columns to underline, half open; none on lines of context. */
  readonly mark?: { readonly from: number; readonly to: number };
}

/** A line with secrets masked and nothing that a terminal would obey, and the columns that the range covers in it. */
function lineOf(source: Source, index: number, range: Range | undefined): Line {
  const bounds = source.document.lineRange(index);
  const masked = maskRange(source.document.text, bounds, source.sensitive);
  const { text, columns } = displayLine(masked.text);
  if (!range) return { number: index + 1, text };
  const indent = masked.text.length - masked.text.trimStart().length;
  const start = range.start < bounds.start ? indent : masked.at(range.start, 'start');
  const end = masked.at(Math.min(range.end, bounds.end), 'end');
  const from = columns[start] as number;
  return { number: index + 1, text, mark: { from, to: Math.max(from + 1, columns[Math.max(start, end)] as number) } };
}

/** Cuts a line that is too long so that the marked part stays in view. */
function cut(line: Line, room: number): Line {
  const chars = [...line.text];
  if (chars.length <= room) return line;
  const from = line.mark?.from ?? 0;
  const left = Math.max(0, Math.min(from - Math.floor(room / 3), chars.length - room));
  const right = left + room;
  const text =
    (left > 0 ? '…' : '') +
    chars.slice(left > 0 ? left + 1 : 0, right < chars.length ? right - 1 : right).join('') +
    (right < chars.length ? '…' : '');
  const mark = line.mark && {
    from: Math.max(0, from - left),
    to: Math.max(from - left + 1, Math.min(line.mark.to - left, room)),
  };
  return { ...line, text, mark };
}

/** Lines of code around a range with the range underlined, ready to print. `indent` blanks stand before each line. */
export function codeFrame(source: Source, range: Range, look: Look, indent: number, context = 1): string[] {
  const paint = paintFor(look);
  const first = source.document.positionAt(range.start).line;
  const last = Math.max(first, source.document.positionAt(range.end).line);
  const lastShown = Math.min(last, first + maxMarkedLines - 1);
  const gutter = String(lastShown + 1 + context).length;
  const room = Math.max(20, look.width - indent - gutter - 5);
  const blank = ' '.repeat(indent);
  const print = ({ number, text, mark }: Line): string[] => {
    const head = `${blank}${mark ? paint.red('>') : ' '} ${paint.dim(`${String(number).padStart(gutter)} │`)} ${text}`;
    if (!mark) return [head.trimEnd()];
    return [
      head,
      `${blank}  ${' '.repeat(gutter)} ${paint.dim('│')} ${' '.repeat(mark.from)}${paint.red('^'.repeat(mark.to - mark.from))}`,
    ];
  };
  const out: string[] = [];
  for (let index = Math.max(0, first - context); index < first; index += 1)
    out.push(...print(cut(lineOf(source, index, undefined), room)));
  for (let index = first; index <= lastShown; index += 1) out.push(...print(cut(lineOf(source, index, range), room)));
  if (last > lastShown) out.push(`${blank}  ${' '.repeat(gutter)} ${paint.dim(`│ … to line ${last + 1}`)}`);
  return out;
}
