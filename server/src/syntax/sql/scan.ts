/** Ends of the lexical pieces of SQL. All offsets are UTF-16 and absolute in the given text; -1 means "never closed". */

const quote = 39;
const backslash = 92;

export const isWordStart = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95 || code > 127;
const isWordPart = (code: number): boolean => isWordStart(code) || (code >= 48 && code <= 57) || code === 36;

/** `start` stands on the first character of a word. */
export function wordEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && isWordPart(text.charCodeAt(at))) at += 1;
  return at;
}

/** `start` stands on the opening quote; a doubled quote stays inside, and so does `\'` where the dialect escapes with it. */
export function stringEnd(text: string, start: number, escapes: boolean): number {
  if (!escapes) {
    for (let at = start + 1; ; at += 2) {
      at = text.indexOf("'", at);
      if (at < 0) return -1;
      if (text.charCodeAt(at + 1) !== quote) return at + 1;
    }
  }
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === quote) {
      if (text.charCodeAt(at + 1) !== quote) return at + 1;
      at += 1;
    }
  }
  return -1;
}

/**
 * An identifier in `"` or a backtick. Nobody breaks one over lines, so a line break counts as "never closed":
 * a forgotten quote then costs one line and not the rest of the file.
 */
export function identifierEnd(text: string, start: number): number {
  const open = text.charCodeAt(start);
  for (let at = start + 1; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) return -1;
    if (code === open) {
      if (text.charCodeAt(at + 1) !== open) return at + 1;
      at += 1;
    }
  }
  return -1;
}

/** The `$tag$` that opens at `start`, or '' when this `$` opens nothing (a parameter such as `$1`, a lone dollar). */
export function dollarTag(text: string, start: number): string {
  const next = text.charCodeAt(start + 1);
  if (next === 36) return '$$';
  if (!isWordStart(next)) return '';
  let at = start + 2;
  while (at < text.length && isWordPart(text.charCodeAt(at)) && text.charCodeAt(at) !== 36) at += 1;
  return text.charCodeAt(at) === 36 ? text.slice(start, at + 1) : '';
}

export function dollarEnd(text: string, start: number, tag: string): number {
  const close = text.indexOf(tag, start + tag.length);
  return close < 0 ? -1 : close + tag.length;
}

/** PostgreSQL nests block comments. */
export function blockCommentEnd(text: string, start: number): number {
  let depth = 1;
  for (let at = start + 2; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 42 && text.charCodeAt(at + 1) === 47) {
      depth -= 1;
      at += 1;
      if (depth === 0) return at + 1;
    } else if (code === 47 && text.charCodeAt(at + 1) === 42) {
      depth += 1;
      at += 1;
    }
  }
  return -1;
}

/** Offset of the line's `\n`, or the end of the text. */
export function lineEnd(text: string, start: number): number {
  const at = text.indexOf('\n', start);
  return at < 0 ? text.length : at;
}
