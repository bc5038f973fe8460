import { alignOffsets, type Quoting } from './align.js';
import type { Entry, ScalarNode, StructuredTree, SyntaxProblem } from './node.js';

const isBreak = (code: number): boolean => code === 10 || code === 13 || Number.isNaN(code);

/**
 * A .env file as one object, read as the dotenv package does: `export`, `=` or `:`, single, double and backtick quotes
 * over several lines, comments after a value. `${NAME}` stays as written.
 */
export function parseDotenv(text: string, base = 0): StructuredTree {
  const entries: Entry[] = [];
  const problems: SyntaxProblem[] = [];
  const name = /[ \t]*(?:export[ \t]+)?([A-Za-z_][\w.-]*)[ \t]*(?:=|:[ \t])[ \t]*/y;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < text.length) {
    name.lastIndex = at;
    const found = name.exec(text);
    if (found?.[1] === undefined) {
      const end = lineEnd(text, at);
      if (!/^\s*(?:#.*)?$/.test(text.slice(at, end)))
        problems.push({ message: 'Expected NAME=value', start: base + at, end: base + end });
      at = end + 1;
      continue;
    }
    const keyStart = base + at + found[0].indexOf(found[1], found[0].startsWith('export') ? 6 : 0);
    const keyRange = { start: keyStart, end: keyStart + found[1].length };
    const value = readValue(text, at + found[0].length, base);
    entries.push({ key: found[1], keyRange, value, start: keyRange.start, end: value.end });
    at = lineEnd(text, value.end - base) + 1;
  }
  if (entries.length === 0) return { roots: [], problems };
  return { roots: [{ kind: 'object', entries, start: base, end: base + text.length }], problems };
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (!isBreak(text.charCodeAt(at))) at += 1;
  return at;
}

function readValue(text: string, start: number, base: number): ScalarNode {
  const quote = text[start];
  if (quote === '"' || quote === "'" || quote === '`') {
    const close = closingQuote(text, start + 1, quote);
    if (close !== -1) {
      const raw = text.slice(start + 1, close);
      // only double quotes have escapes, and only these
      const value =
        quote === '"'
          ? raw.replace(/\\([nrt"\\])/g, (_, letter: string) => ({ n: '\n', r: '\r', t: '\t' })[letter] ?? letter)
          : raw;
      return scalar(value, text, start, close + 1, { start: start + 1, end: close }, quote === '"' ? 'double' : 'none', base);
    }
  }
  let end = start;
  for (let code = text.charCodeAt(end); !isBreak(code); code = text.charCodeAt(end)) {
    if (code === 35 && (end === start || text[end - 1] === ' ' || text[end - 1] === '\t')) break;
    end += 1;
  }
  while (end > start && (text[end - 1] === ' ' || text[end - 1] === '\t')) end -= 1;
  return scalar(text.slice(start, end), text, start, end, { start, end }, 'none', base);
}

function closingQuote(text: string, from: number, quote: string): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\' && quote === '"') at += 1;
    else if (text[at] === quote) return at;
  }
  return -1;
}

function scalar(
  value: string,
  text: string,
  start: number,
  end: number,
  content: { start: number; end: number },
  quoting: Quoting,
  base: number,
): ScalarNode {
  const jumps = alignOffsets(value, text, content, quoting)?.map((offset, i) => (i % 2 ? offset + base : offset));
  return {
    kind: 'scalar',
    type: 'string',
    value,
    text: value,
    quoted: content.start > start,
    jumps,
    start: base + start,
    end: base + end,
    content: { start: base + content.start, end: base + content.end },
  };
}
