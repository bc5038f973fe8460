import type { Range } from '../../text/range.js';
import type { Language } from '../common.js';

/** How a language writes comments, and the quotes inside which their openers are text. */
interface CommentSyntax {
  readonly line: readonly string[];
  readonly block: readonly (readonly [open: string, close: string])[];
  /** Quotes that end at the end of the line at the latest, and those that may span lines. */
  readonly quotes: string;
  readonly longQuotes: readonly string[];
  /** A line comment only counts at the start of a line or after a space. */
  readonly spaced: boolean;
}

const hash: CommentSyntax = { line: ['#'], block: [], quotes: `"'`, longQuotes: [], spaced: true };
const syntaxes: Record<Language, CommentSyntax> = {
  typescript: { line: ['//'], block: [['/*', '*/']], quotes: `"'`, longQuotes: ['`'], spaced: false },
  sql: { line: ['--'], block: [['/*', '*/']], quotes: `"'`, longQuotes: [], spaced: false },
  prisma: { line: ['//'], block: [['/*', '*/']], quotes: '"', longQuotes: [], spaced: false },
  json: { line: ['//'], block: [['/*', '*/']], quotes: '"', longQuotes: [], spaced: false },
  yaml: hash,
  dotenv: hash,
  toml: { ...hash, longQuotes: ['"""', "'''"] },
  prompt: {
    line: [],
    block: [
      ['{{!--', '--}}'],
      ['{{!', '}}'],
      ['{{/*', '*/}}'],
      ['{#', '#}'],
      ['<!--', '-->'],
      ['<%#', '%>'],
    ],
    quotes: '',
    longQuotes: [],
    spaced: false,
  },
};

/** After these a slash divides; after anything else it opens a regular expression. */
const endsValue = /[\w$)\]}"'`]$/;
const regexAfterWord = /(?:^|[^\w$.])(?:return|typeof|case|in|of|do|else|void|delete|throw|new|await|yield)$/;

/** A longer one is taken for a division, so that a line of slashes stays linear. */
const longestRegex = 2000;

function endOfRegex(text: string, start: number): number {
  let inClass = false;
  const limit = Math.min(text.length, start + longestRegex);
  for (let i = start + 1; i < limit; i += 1) {
    const character = text[i];
    if (character === '\\') i += 1;
    else if (character === '\n') return start + 1;
    else if (character === '[') inClass = true;
    else if (character === ']') inClass = false;
    else if (character === '/' && !inClass) return i + 1;
  }
  return start + 1;
}

function endOfQuote(text: string, start: number, quote: string, long: boolean): number {
  for (let i = start + quote.length; i < text.length; i += 1) {
    if (text[i] === '\\') i += 1;
    else if (!long && text[i] === '\n') return i;
    else if (text.startsWith(quote, i)) return i + quote.length;
  }
  return text.length;
}

const endOfLine = (text: string, start: number): number => {
  const end = text.indexOf('\n', start);
  return end === -1 ? text.length : end;
};

/** Lines of YAML block scalars (`key: |`) are text, whatever they hold. Returns where such a block ends, or `lineStart`. */
function endOfBlockScalar(text: string, lineStart: number): number {
  const line = text.slice(lineStart, endOfLine(text, lineStart));
  if (!/(?:^|[:\-?]\s+)[|>][+-]?\d?[+-]?\s*(?:#.*)?$/.test(line)) return lineStart;
  const indent = line.search(/\S/);
  let at = endOfLine(text, lineStart) + 1;
  while (at < text.length) {
    const next = text.slice(at, endOfLine(text, at));
    if (next.trim() !== '' && next.search(/\S/) <= indent) break;
    at += next.length + 1;
  }
  return at;
}

/** Front matter of a prompt file is YAML; its comments count too. */
function frontMatterEnd(text: string): number {
  return /^---\r?\n[\s\S]{0,20000}?\n---(?=\r?\n|$)/.exec(text)?.[0].length ?? 0;
}

function scan(text: string, from: number, to: number, syntax: CommentSyntax, language: Language, out: Range[]): void {
  let i = from;
  while (i < to) {
    const character = text[i] as string;
    if (language === 'yaml' && (i === from || text[i - 1] === '\n')) {
      const after = endOfBlockScalar(text, i);
      if (after > i) {
        i = after;
        continue;
      }
    }
    const block = syntax.block.find(([open]) => text.startsWith(open, i));
    const line = block ? undefined : syntax.line.find((open) => text.startsWith(open, i));
    if (block) {
      const close = text.indexOf(block[1], i + block[0].length);
      const end = close === -1 ? to : close + block[1].length;
      out.push({ start: i, end });
      i = end;
    } else if (line !== undefined && (!syntax.spaced || i === from || /\s/.test(text[i - 1] ?? ' '))) {
      const end = endOfLine(text, i);
      out.push({ start: i, end });
      i = end;
    } else {
      const long = syntax.longQuotes.find((quote) => text.startsWith(quote, i));
      if (long !== undefined) i = endOfQuote(text, i, long, true);
      else if (syntax.quotes.includes(character)) i = endOfQuote(text, i, character, false);
      else if (language === 'typescript' && character === '/') {
        const before = text.slice(Math.max(0, i - 40), i).trimEnd();
        i = endsValue.test(before) && !regexAfterWord.test(before) ? i + 1 : endOfRegex(text, i);
      } else i += 1;
    }
  }
}

/**
 * Spans of the comments of a text, delimiters included, by the lexical rules of its language; in doubt a place is no
 * comment. For the few files that hold something worth asking about; time is linear.
 */
export function commentRanges(text: string, language: Language): Range[] {
  const out: Range[] = [];
  let from = 0;
  if (language === 'prompt') {
    from = frontMatterEnd(text);
    scan(text, 0, from, hash, 'yaml', out);
  }
  scan(text, from, text.length, syntaxes[language], language, out);
  return out;
}
