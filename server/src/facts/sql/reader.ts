import type { PgNode } from '../../syntax/sql/pg.js';
import { identifierEnd, isWordStart, wordEnd } from '../../syntax/sql/scan.js';
import { closingIndex, type Token, tokenise } from '../../syntax/sql/tokens.js';
import type { Range } from '../../text/range.js';
import type { SqlName } from './records.js';

/** One statement's text while its records are made. Ranges it gives count from where the records will count from. */
export interface Reader {
  readonly text: string;
  /** `byteOffset` as PostgreSQL's tree has it; the qualified name, or the word, that stands there. */
  nameAt(byteOffset: number | undefined): Range;
  /** Offsets in `text`. */
  range(start: number, end: number): Range;
  offset(byteOffset: number): number;
  readonly tokens: readonly Token[];
  /** The expression in the parentheses after these words, outside of any other parentheses. */
  clause(...words: readonly string[]): Range | undefined;
  /** The whole statement, without blanks around it. */
  readonly whole: Range;
}

export function createReader(text: string, shift: number, offset: (byteOffset: number) => number): Reader {
  let tokens: Token[] | undefined;
  const range = (start: number, end: number): Range => ({ start: start + shift, end: end + shift });
  return {
    text,
    range,
    offset,
    get tokens() {
      tokens ??= tokenise(text);
      return tokens;
    },
    nameAt(byteOffset) {
      const start = byteOffset === undefined ? 0 : offset(byteOffset);
      return range(start, qualifiedNameEnd(text, start));
    },
    clause(...words) {
      const all = this.tokens;
      const at = clauseStart(all, words);
      const open = at < 0 ? undefined : all[at + words.length];
      if (open?.value !== '(') return undefined;
      const close = all[closingIndex(all, at + words.length)];
      if (close?.value !== ')') return undefined;
      const inner = text.slice(open.end, close.start);
      const lead = inner.length - inner.trimStart().length;
      return range(open.end + lead, open.end + Math.max(lead, inner.trimEnd().length));
    },
    get whole() {
      const lead = text.length - text.trimStart().length;
      return range(lead, Math.max(lead, text.trimEnd().length));
    },
  };
}

/** Index of the first of `words` where they stand in a row outside of parentheses, or -1. */
export function clauseStart(tokens: readonly Token[], words: readonly string[]): number {
  let depth = 0;
  for (let i = 0; i < tokens.length; i += 1) {
    const token = tokens[i] as Token;
    if (token.kind === 'mark' && token.value === '(') depth += 1;
    else if (token.kind === 'mark' && token.value === ')') depth -= 1;
    else if (depth === 0 && words.every((word, k) => tokens[i + k]?.kind === 'word' && tokens[i + k]?.value === word)) return i;
  }
  return -1;
}

function qualifiedNameEnd(text: string, start: number): number {
  let end = start;
  for (;;) {
    const code = text.charCodeAt(end);
    if (code === 34) {
      const close = identifierEnd(text, end);
      if (close < 0) return Math.max(end, start);
      end = close;
    } else if (isWordStart(code)) end = wordEnd(text, end);
    else return end;
    if (text.charCodeAt(end) !== 46) return end;
    end += 1;
  }
}

/** A relation's name out of PostgreSQL's tree. */
export const relationName = (relation: { schemaname?: string; relname?: string } | undefined): SqlName => ({
  schema: relation?.schemaname ?? '',
  name: relation?.relname ?? '',
});

/** A name out of its parts, of which the last is the name and the one before it the schema. */
export const nameOfParts = (parts: readonly string[]): SqlName => ({ schema: parts.at(-2) ?? '', name: parts.at(-1) ?? '' });

/** A role as policies and grants name it: `public` for PUBLIC, and what CURRENT_USER and its like are called. */
export function roleName(node: PgNode): string {
  const role = node.RoleSpec;
  if (role?.roletype === 'ROLESPEC_PUBLIC') return 'public';
  if (role?.roletype === 'ROLESPEC_CSTRING') return role.rolename ?? '';
  return 'current_user';
}
