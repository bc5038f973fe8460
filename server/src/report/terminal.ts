/** How text is dressed for the place where it is read. */
export interface Look {
  readonly hasColour: boolean;
  /** Columns to wrap at. */
  readonly width: number;
}

const codes = {
  bold: [1, 22],
  dim: [2, 22],
  underline: [4, 24],
  red: [31, 39],
  green: [32, 39],
  yellow: [33, 39],
  blue: [34, 39],
  cyan: [36, 39],
} as const;
export type Paint = Readonly<Record<keyof typeof codes, (text: string) => string>>;

/** Colour functions; without colour they give the text back. */
export function paintFor({ hasColour }: Pick<Look, 'hasColour'>): Paint {
  const entries = Object.entries(codes).map(([name, [on, off]]) => [
    name,
    hasColour ? (text: string) => (text ? `\u001b[${on}m${text}\u001b[${off}m` : '') : (text: string) => text,
  ]);
  return Object.fromEntries(entries) as Paint;
}

type Ranges = readonly (readonly [number, number])[];
/** What a terminal would obey, reorder or not show at all; text of scanned files must not do that to the reader. */
// biome-ignore format: a table
const unsafe: Ranges = [
  [0, 0x1f], [0x7f, 0x9f], [0x200b, 0x200b], [0x200e, 0x200f], [0x2028, 0x202e], [0x2060, 0x206f], [0xfeff, 0xfeff],
  [0xfe00, 0xfe0e], [0xfff9, 0xfffb], [0xe0000, 0xe0fff],
];
// biome-ignore format: a table
const wide: Ranges = [
  [0x1100, 0x115f], [0x2e80, 0x303e], [0x3041, 0xa4cf], [0xac00, 0xd7a3], [0xf900, 0xfaff], [0xfe30, 0xfe6f], [0xff00, 0xff60],
  [0xffe0, 0xffe6], [0x1f300, 0x1f64f], [0x1f680, 0x1f6ff], [0x1f900, 0x1faff], [0x20000, 0x3fffd],
];
const holds = (ranges: Ranges, code: number): boolean => ranges.some(([from, to]) => code >= from && code <= to);
/** Joiners and the emoji selector take no room, and neither do combining marks. */
const takesNoRoom = (char: string, code: number): boolean =>
  code === 0x200c || code === 0x200d || code === 0xfe0f || /\p{Mn}|\p{Me}/u.test(char);

/** A character as it may be shown, and the columns it takes. */
function shown(char: string): [string, number] {
  const code = char.codePointAt(0) as number;
  if (code >= 0x20 && code < 0x7f) return [char, 1];
  if (char === '\t') return ['  ', 2];
  if (holds(unsafe, code)) {
    const name = `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`;
    return [name, name.length];
  }
  return [char, takesNoRoom(char, code) ? 0 : holds(wide, code) ? 2 : 1];
}

/** A line as a terminal may show it, and the column at which each UTF-16 unit of the line starts; one more for its end. */
export function displayLine(line: string): { text: string; columns: number[] } {
  let text = '';
  let column = 0;
  const columns: number[] = [];
  for (const char of line) {
    for (let unit = 0; unit < char.length; unit += 1) columns.push(column);
    const [piece, width] = shown(char);
    text += piece;
    column += width;
  }
  columns.push(column);
  return { text, columns };
}

/** One line of text with nothing in it that a terminal would obey. */
export const plain = (text: string): string => displayLine(text.replace(/\s*[\r\n]+\s*/g, ' ')).text;

/** Breaks text between words; lines after the first begin with `indent` blanks. A word that is too long stands alone. */
export function wrap(text: string, width: number, indent: number): string {
  const room = Math.max(20, width - indent);
  const lines: string[] = [];
  let line = '';
  for (const word of plain(text).split(/ +/)) {
    if (line && displayLine(`${line} ${word}`).columns.at(-1)! > room) {
      lines.push(line);
      line = word;
    } else line = line ? `${line} ${word}` : word;
  }
  lines.push(line);
  return lines.join(`\n${' '.repeat(indent)}`);
}

/** A document in Markdown with its prose wrapped; code, tables and headings stay as they are. */
export function wrapMarkdown(markdown: string, width: number): string {
  const out: string[] = [];
  let block = '';
  const flush = (): void => {
    const bullet = /^ *(?:[-*]|\d+\.) /.exec(block)?.[0] ?? '';
    if (block) out.push(bullet + wrap(block.slice(bullet.length), width, bullet.length));
    block = '';
  };
  let isCode = false;
  for (const line of markdown.split('\n')) {
    const isFence = /^\s*```/.test(line);
    if (isCode || isFence || /^[#|]|^\s*$/.test(line)) {
      flush();
      out.push(line);
      if (isFence) isCode = !isCode;
    } else if (/^ *(?:[-*]|\d+\.) /.test(line)) {
      flush();
      block = line;
    } else block = block ? `${block} ${line.trim()}` : line;
  }
  flush();
  return out.join('\n');
}

/** "1 error", "3 errors". */
export const count = (amount: number, noun: string): string => `${amount} ${noun}${amount === 1 ? '' : 's'}`;
