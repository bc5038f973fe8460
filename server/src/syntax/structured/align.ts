import type { Range } from '../../text/range.js';

export type Quoting = 'none' | 'single' | 'double';

const isSpace = (code: number): boolean => code === 32 || code === 9 || code === 10 || code === 13;

/** Length of the backslash escape at `at`, as JSON, YAML, TOML and .env have it. */
function escapeLength(text: string, at: number): number {
  const next = text[at + 1];
  if (next === 'x') return 4;
  if (next === 'u') return text[at + 2] === '{' ? Math.max(3, text.indexOf('}', at) - at + 1) : 6;
  return next === 'U' ? 10 : 2;
}

/**
 * Finds where each character of a decoded scalar stands in its source, by walking both once. Escapes, doubled quotes,
 * line folding and indentation are the only ways in which the formats let them differ.
 * Returns the jumps (see `ScalarNode.jumps`), or undefined when the source holds the decoded text verbatim.
 */
export function alignOffsets(decoded: string, text: string, content: Range, quoting: Quoting): number[] | undefined {
  if (content.end - content.start === decoded.length && text.startsWith(decoded, content.start)) return undefined;
  const jumps: number[] = [];
  let at = content.start;
  let distance = Number.NaN;
  for (let i = 0; i < decoded.length; i += 1) {
    const code = decoded.charCodeAt(i);
    let width = 0;
    while (at < content.end) {
      const here = text.charCodeAt(at);
      if (quoting === 'double' && here === 92) {
        if (!isSpace(text.charCodeAt(at + 1)) || text.charCodeAt(at + 1) === 32) {
          width = escapeLength(text, at);
          break;
        }
        at += 1; // a continued line: the break and what follows it are no content
        while (at < content.end && isSpace(text.charCodeAt(at))) at += 1;
      } else if (quoting === 'single' && here === 39 && code === 39) {
        width = 2;
        break;
      } else if (here === code) {
        width = 1;
        break;
      } else if (isSpace(here)) {
        if (code === 32) {
          width = foldedWidth(text, at, content.end);
          break;
        }
        at += 1;
      } else break;
    }
    if (at - i !== distance) {
      jumps.push(i, at);
      distance = at - i;
    }
    at = Math.min(at + width, content.end);
    if (width > 2 && code >= 0xd800 && code < 0xdc00 && text[at - width + 1] === 'U') i += 1;
  }
  return jumps;
}

function foldedWidth(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isSpace(text.charCodeAt(to))) to += 1;
  return to - at;
}
