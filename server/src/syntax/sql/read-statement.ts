import type { SqlDialect } from './dialect.js';
import { closingQuoteOpens, closingTagOpens, definitionFollows, resyncPoint } from './recover.js';
import { blockCommentEnd, dollarEnd, dollarTag, identifierEnd, isWordStart, lineEnd, stringEnd, wordEnd } from './scan.js';
import type { Statement } from './statement.js';

const objects = new Set(
  'TABLE VIEW INDEX POLICY TYPE SCHEMA SEQUENCE DOMAIN ROLE USER DATABASE EXTENSION RULE FUNCTION PROCEDURE PROC TRIGGER EVENT'.split(
    ' ',
  ),
);
/** Statements whose body may be written as BEGIN … END with semicolons inside. */
const withBlock = new Set(['FUNCTION', 'PROCEDURE', 'PROC', 'TRIGGER', 'EVENT']);
const notABlock = /^\s*(?:tran\b|transaction\b|work\b)/i;
const endsInnerBlock = /^\s+(?:if|loop|while|repeat|for)\b/i;

/** Reads the one statement that starts at `start`. Depends on the text from there to its `reach`, and on nothing before. */
export function readStatement(text: string, start: number, dialect: SqlDialect, delimiter: string): Statement {
  const size = text.length;
  let at = start;
  let head = -1;
  let tail = start;
  let looked = start;
  let parens = 0;
  let blocks = 0;
  let words = 0;
  let first = '';
  let object = '';

  const finish = (
    end: number,
    reach: number,
    damaged = false,
    kind: Statement['kind'] = head < 0 ? 'blank' : 'sql',
  ): Statement => ({
    length: end - start,
    head: head < 0 ? end - start : head - start,
    tail: Math.min(Math.max(tail, head < 0 ? end : head), end) - start,
    kind,
    keyword: first,
    reach: Math.max(reach, looked) - start,
    delimiter,
    damaged,
  });
  /** Cuts a statement whose quote is never closed where the next one begins, or at the end of the text. */
  const cutAt = (point: number, reach: number): Statement => {
    const end = point < 0 ? size : point;
    tail = point < 0 ? size : point - 1;
    return finish(end, reach, true);
  };

  while (at < size) {
    const code = text.charCodeAt(at);
    if (code <= 32 || code === 160 || code === 0xfeff) {
      at += 1;
      continue;
    }
    if ((code === 45 && text.charCodeAt(at + 1) === 45) || (code === 35 && dialect === 'mysql')) {
      at = lineEnd(text, at);
      continue;
    }
    if (code === 47 && text.charCodeAt(at + 1) === 42) {
      const end = blockCommentEnd(text, at);
      if (end < 0) return cutAt(resyncPoint(text, at, size, false), size + 1);
      at = end;
      continue;
    }
    if (delimiter !== ';' && text.startsWith(delimiter, at)) return finish(at + delimiter.length, at + delimiter.length);
    if (code === 92) {
      // psql and mysql clients: a command of the client, to the end of its line
      if (head >= 0) return finish(at, at + 1);
      head = at;
      tail = lineEnd(text, at);
      return finish(tail, tail + 1, false, 'meta');
    }
    const opening = head < 0;
    if (opening) head = at;
    let end = at + 1;
    if (isWordStart(code)) {
      end = wordEnd(text, at);
      if (end - at === 2 && isLoneGo(text, at, start)) {
        const stop = lineEnd(text, at);
        if (!opening) return finish(at, stop + 1);
        tail = end;
        return finish(stop, stop + 1, false, 'meta');
      }
      const escapes = end - at === 1 && (code | 32) === 101 && text.charCodeAt(end) === 39;
      if (escapes) {
        const close = stringEnd(text, end, true);
        if (close < 0) return cutAt(resyncPoint(text, end, size, false), size + 1);
        end = close;
      } else if (words < 10 || blocks > 0 || withBlock.has(object)) {
        const word = text.slice(at, end).toUpperCase();
        words += 1;
        if (opening) {
          first = word;
          if (word === 'DELIMITER' && /^[ \t]+\S/.test(text.slice(end, end + 8))) {
            tail = lineEnd(text, at);
            return finish(tail, tail + 1, false, 'meta');
          }
        } else if (object === '' && (first === 'CREATE' || first === 'ALTER') && objects.has(word)) object = word;
        else if (parens === 0 && withBlock.has(object)) blocks = nextDepth(word, blocks, text.slice(end, end + 24));
      }
    } else if (code === 39) {
      end = stringEnd(text, at, dialect === 'mysql');
      if (end < 0) return cutAt(resyncPoint(text, at + 1, size, false), size + 1);
      looked = Math.max(looked, end + 1);
      const line = text.indexOf('\n', at);
      if (line >= 0 && line < end) {
        const point = resyncPoint(text, at + 1, end, false);
        if (point >= 0 && closingQuoteOpens(text, end)) return cutAt(point, end + 1);
      }
    } else if (code === 34 || code === 96) {
      end = identifierEnd(text, at);
      if (end < 0) end = at + 1;
    } else if (code === 91 && dialect === 'tsql') {
      const close = text.indexOf(']', at);
      if (close >= 0 && close < lineEnd(text, at)) end = close + 1;
    } else if (code === 36) {
      const tag = dollarTag(text, at);
      if (tag) {
        end = dollarEnd(text, at, tag);
        if (end < 0) return cutAt(resyncPoint(text, at + tag.length, size, true), size + 1);
        if (closingTagOpens(text, end, tag)) {
          const point = resyncPoint(text, at + tag.length, end, true);
          if (point >= 0) return cutAt(point, end);
        }
      }
    } else if (code === 40) parens += 1;
    else if (code === 41) parens -= 1;
    else if (code === 59 && delimiter === ';') {
      if (blocks > 0) {
        const next = definitionFollows(text, at);
        if (next > 0) return finish(at + 1, next, true);
      } else if (parens <= 0 || object !== 'RULE') {
        if (opening) tail = head;
        return first === 'COPY' ? copyData(text, at + 1) : finish(at + 1, at + 1);
      }
    }
    at = end;
    tail = end;
  }
  return finish(size, size + 1);

  /** `COPY t FROM stdin;` is followed by data up to a line `\.`, which may hold any number of quotes. */
  function copyData(source: string, after: number): Statement {
    if (!/\bfrom\s+stdin\b/i.test(source.slice(head, tail))) return finish(after, after);
    const close = source.indexOf('\n\\.', after - 1);
    if (close < 0) return finish(after, size + 1);
    const end = lineEnd(source, close + 1);
    return finish(end, end + 1);
  }
}

function isLoneGo(text: string, at: number, start: number): boolean {
  if (text.slice(at, at + 2).toUpperCase() !== 'GO') return false;
  const lineStart = Math.max(text.lastIndexOf('\n', at) + 1, start);
  return text.slice(lineStart, at).trim() === '' && text.slice(at + 2, lineEnd(text, at)).trim() === '';
}

/** Depth of BEGIN … END after `word`; `rest` is what follows it. */
function nextDepth(word: string, depth: number, rest: string): number {
  if (word === 'BEGIN') return notABlock.test(rest) ? depth : depth + 1;
  if (depth === 0) return 0;
  if (word === 'CASE') return depth + 1;
  if (word === 'END') return endsInnerBlock.test(rest) ? depth : depth - 1;
  return depth;
}
