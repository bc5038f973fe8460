import type { SqlDialect } from './dialect.js';
import { closingQuoteOpens, closingTagOpens, definitionFollows, resyncPoint } from './recover.js';
import { blockCommentEnd, dollarEnd, dollarTag, identifierEnd, isWordStart, lineEnd, stringEnd, wordEnd } from './scan.js';
import type { Statement } from './statement.js';

/** Reads the one statement that starts at `start`. Depends on the text from there to its `reach`, and on nothing before. */
export function readStatement(text: string, start: number, dialect: SqlDialect, delimiter: string): Statement {
  return new StatementReader(text, start, dialect, delimiter).read();
}

const objects = new Set(
  'TABLE VIEW INDEX POLICY TYPE SCHEMA SEQUENCE DOMAIN ROLE USER DATABASE EXTENSION RULE FUNCTION PROCEDURE PROC TRIGGER EVENT'.split(
    ' ',
  ),
);
/** Statements whose body may be written as BEGIN … END with semicolons inside. */
const withBlock = new Set(['FUNCTION', 'PROCEDURE', 'PROC', 'TRIGGER', 'EVENT']);
const notABlock = /^\s*(?:tran|transaction|work)\b/i;
const endsInnerBlock = /^\s+(?:if|loop|while|repeat|for)\b/i;
/** How far after BEGIN and END is looked for the word that tells their kind. */
const wordWindow = 24;

class StatementReader {
  private readonly size: number;
  private at: number;
  /** Start of the first token, -1 before it; end of the last one. */
  private head = -1;
  private tail: number;
  /** How far characters after the present token were looked at. */
  private looked: number;
  private parens = 0;
  private blocks = 0;
  private words = 0;
  private first = '';
  private object = '';
  private done?: Statement;

  constructor(
    private readonly text: string,
    private readonly start: number,
    private readonly dialect: SqlDialect,
    private readonly delimiter: string,
  ) {
    this.size = text.length;
    this.at = start;
    this.tail = start;
    this.looked = start;
  }

  read(): Statement {
    while (!this.done && this.at < this.size) this.step();
    if (!this.done) this.finish(this.size, this.size + 1);
    return this.done as unknown as Statement;
  }

  private step(): void {
    const { text, at } = this;
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code <= 32 || code === 160 || code === 0xfeff) this.at += 1;
    else if ((code === 45 && next === 45) || (code === 35 && this.dialect === 'mysql')) this.at = lineEnd(text, at);
    else if (code === 47 && next === 42) {
      this.at = blockCommentEnd(text, at);
      if (this.at < 0) this.cut(resyncPoint(text, at, this.size, false), this.size + 1);
    } else if (this.delimiter !== ';' && text.startsWith(this.delimiter, at)) {
      this.finish(at + this.delimiter.length, at + this.delimiter.length);
    } else if (code === 92) this.clientCommand();
    else {
      const opening = this.head < 0;
      if (opening) this.head = at;
      const end = this.token(code, opening);
      this.at = end;
      if (!this.done) this.tail = end;
    }
  }

  /** The end of the token at hand. */
  private token(code: number, opening: boolean): number {
    const { text, at } = this;
    if (isWordStart(code)) return this.word(opening);
    if (code === 39) return this.string(at, this.dialect === 'mysql');
    if (code === 36) return this.dollar();
    if (code === 34 || code === 96 || (code === 91 && this.dialect === 'tsql')) {
      const end = code === 91 ? text.indexOf(']', at) + 1 : identifierEnd(text, at);
      const line = lineEnd(text, at);
      if (end > 0 && end <= line) return end;
      this.look(line + 1);
    } else if (code === 40) this.parens += 1;
    else if (code === 41) this.parens -= 1;
    else if (code === 59 && this.delimiter === ';') this.semicolon();
    return at + 1;
  }

  private word(opening: boolean): number {
    const { text, at } = this;
    const end = wordEnd(text, at);
    const escapes = end - at === 1 && (text.charCodeAt(at) | 32) === 101 && text.charCodeAt(end) === 39;
    if (escapes) return this.string(end, true);
    const word = this.words < 10 || withBlock.has(this.object) || end - at === 2 ? text.slice(at, end).toUpperCase() : '';
    this.words += 1;
    if (word === 'GO') this.go(opening);
    if (opening) {
      this.first = word;
      if (word === 'DELIMITER') this.newDelimiter(end);
    } else if (this.object === '' && (this.first === 'CREATE' || this.first === 'ALTER') && objects.has(word)) this.object = word;
    else if (this.parens === 0 && withBlock.has(this.object)) {
      this.blocks = nextDepth(word, this.blocks, text.slice(end, end + wordWindow));
    }
    return end;
  }

  private string(open: number, escapes: boolean): number {
    const { text } = this;
    const end = stringEnd(text, open, escapes);
    if (end < 0) {
      this.cut(resyncPoint(text, open + 1, this.size, false), this.size + 1);
      return this.size;
    }
    this.look(end + 1);
    const line = text.indexOf('\n', open);
    if (line >= 0 && line < end) {
      const point = resyncPoint(text, open + 1, end, false);
      if (point >= 0 && closingQuoteOpens(text, end)) this.cut(point, end + 1);
    }
    return end;
  }

  private dollar(): number {
    const { text, at } = this;
    const tag = dollarTag(text, at);
    if (!tag) return at + 1;
    const end = dollarEnd(text, at, tag);
    if (end < 0) this.cut(resyncPoint(text, at + tag.length, this.size, true), this.size + 1);
    else if (closingTagOpens(text, end, tag)) {
      const point = resyncPoint(text, at + tag.length, end, true);
      if (point >= 0) this.cut(point, end);
    }
    return end < 0 ? this.size : end;
  }

  private semicolon(): void {
    const after = this.at + 1;
    if (this.blocks > 0) {
      const next = definitionFollows(this.text, this.at);
      if (next > 0) this.finish(after, next, true);
    } else if (this.parens <= 0 || this.object !== 'RULE') {
      if (this.first === 'COPY') this.copy(after);
      else this.finish(after, after);
    }
  }

  /** `COPY t FROM stdin;` is followed by data up to a line `\.`, which may hold any number of quotes. */
  private copy(after: number): void {
    const { text } = this;
    const isData = /\bfrom\s+stdin\b/i.test(text.slice(this.head, this.tail));
    const close = isData ? text.indexOf('\n\\.', after - 1) : -1;
    const end = close < 0 ? after : lineEnd(text, close + 1);
    this.finish(end, close >= 0 ? end + 1 : isData ? this.size + 1 : after);
  }

  /** `\c`, `\i`, `\gexec`: a command of the client, to the end of its line. */
  private clientCommand(): void {
    if (this.head >= 0) this.finish(this.at, this.at + 1);
    else {
      this.head = this.at;
      this.meta();
    }
  }

  private newDelimiter(end: number): void {
    const line = lineEnd(this.text, end);
    if (/^[ \t]+\S/.test(this.text.slice(end, line))) this.meta();
    else this.look(line + 1);
  }

  /** `GO` alone on its line sends what stands before it. */
  private go(opening: boolean): void {
    const { text, at } = this;
    const lineStart = Math.max(text.lastIndexOf('\n', at) + 1, this.start);
    const stop = lineEnd(text, at);
    this.look(stop + 1);
    if (text.slice(lineStart, at).trim() !== '' || text.slice(at + 2, stop).trim() !== '') return;
    if (opening) this.meta();
    else this.finish(at, stop + 1);
  }

  private meta(): void {
    const stop = lineEnd(this.text, this.at);
    this.tail = stop;
    this.finish(stop, stop + 1, false, 'meta');
  }

  private look(end: number): void {
    this.looked = Math.max(this.looked, end);
  }

  /** Ends a statement whose quote is never closed where the next one begins, or with the text. */
  private cut(point: number, reach: number): void {
    this.tail = point < 0 ? this.size : point - 1;
    this.finish(point < 0 ? this.size : point, reach, true);
  }

  private finish(end: number, reach: number, damaged = false, kind?: Statement['kind']): void {
    const { start, head } = this;
    const from = head < 0 ? end : head;
    this.done = {
      length: end - start,
      head: from - start,
      tail: Math.min(Math.max(this.tail, from), end) - start,
      kind: kind ?? (head < 0 ? 'blank' : 'sql'),
      keyword: this.first,
      reach: Math.max(reach, this.looked) - start,
      delimiter: this.delimiter,
      damaged,
    };
  }
}

/** Depth of BEGIN … END after `word`; `rest` is what follows it. */
function nextDepth(word: string, depth: number, rest: string): number {
  if (word === 'BEGIN') return notABlock.test(rest) ? depth : depth + 1;
  if (depth === 0) return 0;
  if (word === 'CASE') return depth + 1;
  if (word === 'END') return endsInnerBlock.test(rest) ? depth : depth - 1;
  return depth;
}
