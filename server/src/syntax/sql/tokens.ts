import type { Range } from '../../text/range.js';
import { blockCommentEnd, dollarEnd, dollarTag, identifierEnd, isWordStart, lineEnd, stringEnd, wordEnd } from './scan.js';

export interface Token extends Range {
  /** `quoted` is an identifier in quotes, `string` a literal in `'` or `$$`; `mark` is one character of anything else. */
  readonly kind: 'word' | 'quoted' | 'string' | 'number' | 'mark';
  /** Words in upper case, quoted identifiers without their quotes, marks as they are; '' for strings. */
  readonly value: string;
}

/** The tokens of one statement, comments left out. A quote that is never closed is a mark. */
export function tokenise(text: string, from = 0, to = text.length): Token[] {
  const tokens: Token[] = [];
  let at = from;
  const add = (kind: Token['kind'], end: number, value: string): void => {
    tokens.push({ kind, start: at, end, value });
    at = end;
  };
  while (at < to) {
    const code = text.charCodeAt(at);
    const next = text.charCodeAt(at + 1);
    if (code <= 32 || code === 160 || code === 0xfeff) at += 1;
    else if (code === 45 && next === 45) at = lineEnd(text, at);
    else if (code === 47 && next === 42) {
      const end = blockCommentEnd(text, at);
      at = end < 0 ? to : end;
    } else if (isWordStart(code)) {
      const end = wordEnd(text, at);
      const literal = text.charCodeAt(end) === 39 && end - at <= 2 && /^(?:e|b|x|n|u&?)$/i.test(text.slice(at, end));
      const close = literal ? stringEnd(text, end, (code | 32) === 101) : -1;
      if (close > 0) add('string', close, '');
      else add('word', end, text.slice(at, end).toUpperCase());
    } else if (code >= 48 && code <= 57) {
      const match = /[\d.]+(?:e[+-]?\d+)?/iy;
      match.lastIndex = at;
      match.test(text);
      add('number', match.lastIndex, text.slice(at, match.lastIndex));
    } else if (code === 39) {
      const end = stringEnd(text, at, false);
      if (end < 0) add('mark', at + 1, "'");
      else add('string', end, '');
    } else if (code === 34 || code === 96) {
      const end = identifierEnd(text, at);
      if (end < 0) add('mark', at + 1, text.charAt(at));
      else add('quoted', end, unquote(text.slice(at, end)));
    } else if (code === 36 && dollarTag(text, at)) {
      const end = dollarEnd(text, at, dollarTag(text, at));
      if (end < 0) add('mark', at + 1, '$');
      else add('string', end, '');
    } else add('mark', at + 1, text.charAt(at));
  }
  return tokens;
}

function unquote(quoted: string): string {
  const open = quoted.charAt(0);
  return quoted.slice(1, -1).replaceAll(open + open, open);
}

/** Index of the token that closes the bracket at `open`, or the last token where it is never closed. */
export function closingIndex(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i += 1) {
    const value = tokens[i]?.kind === 'mark' ? tokens[i]?.value : '';
    if (value === '(') depth += 1;
    else if (value === ')') {
      depth -= 1;
      if (depth === 0) return i;
    }
  }
  return tokens.length - 1;
}

/** The text inside a literal: between its quotes or its dollar tags. Doubled quotes stay doubled. */
export function literalBody(text: string, token: Range): Range {
  if (text.charCodeAt(token.start) === 36) {
    const tag = dollarTag(text, token.start).length;
    return { start: token.start + tag, end: token.end - tag };
  }
  return { start: text.indexOf("'", token.start) + 1, end: token.end - 1 };
}
