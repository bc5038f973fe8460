import { splitSql } from '../../syntax/sql/split.js';
import { literalBody, type Token, tokenise } from '../../syntax/sql/tokens.js';
import type { Range } from '../../text/range.js';
import type { Reader } from './reader.js';
import type { OpaqueKind, SqlRecord } from './records.js';

const starters = new Set(['CREATE', 'ALTER', 'DROP', 'GRANT', 'REVOKE', 'EXECUTE']);
/** Words after which a statement of a block begins. */
const leaders = new Set(['BEGIN', 'THEN', 'ELSE', 'LOOP']);

const signs: readonly (readonly [OpaqueKind, RegExp])[] = [
  ['row-security', /\brow\s+level\s+security\b/i],
  ['policy', /\bpolic(?:y|ies)\b/i],
  ['grant', /\b(?:grant|revoke|privileges)\b/i],
  ['function', /\b(?:alter|replace|drop)\s+(?:function|procedure|routine)\b|\bsearch_path\b/i],
  ['table', /\b(?:create|drop|rename)\b[^;]*\b(?:table|schema)\b|\brename\s+to\b/i],
];

/** What a text may change if it is run, by the words in it. */
export const opaqueText = (text: string): OpaqueKind[] => signs.filter(([, sign]) => sign.test(text)).map(([kind]) => kind);

/** Everything that a statement may change. */
export const everything: readonly OpaqueKind[] = signs.map(([kind]) => kind);

/**
 * Statements inside a DO block count as run: `IF NOT EXISTS … THEN CREATE POLICY` is how migrations are made repeatable.
 * What is built at run time is opaque.
 */
export function blockRecords(reader: Reader, read: (code: string, start: number) => SqlRecord[], depth: number): SqlRecord[] {
  const token = reader.tokens.find((each) => each.kind === 'string');
  if (!token || depth > 2) return [];
  const body = literalBody(reader.text, token);
  const text = bodyText(reader.text, token, body);
  const affects = opaqueText(text);
  const opaque = (): SqlRecord => ({ kind: 'opaque', at: reader.whole, affects: affects.length > 0 ? affects : everything });
  const script = splitSql(text, 'postgres');
  return script.statements.flatMap((statement, i): SqlRecord[] => {
    const start = (script.starts[i] as number) + statement.head;
    const code = text.slice(start, (script.starts[i] as number) + statement.tail);
    const tokens = tokenise(code);
    const at = tokens.findIndex((each, k) => isStart(tokens, k) && each.kind === 'word' && starters.has(each.value));
    const first = tokens[at];
    if (!first) return [];
    if (first.value !== 'EXECUTE') return read(code.slice(first.start), body.start + start + first.start);
    const literal = tokens[at + 1];
    if (literal?.kind !== 'string' || at + 2 < tokens.length) return [opaque()];
    const inner = literalBody(code, literal);
    const written = bodyText(code, literal, inner);
    const lead = written.length - written.trimStart().length;
    return read(written.trim().replace(/;$/, ''), body.start + start + inner.start + lead);
  });
}

const dollar = 36;

/** The text that a literal stands for, as long as it is written: of each doubled quote one half becomes a blank, on the outer side. */
function bodyText(text: string, literal: Range, body: Range): string {
  const written = text.slice(body.start, body.end);
  if (text.charCodeAt(literal.start) === dollar) return written;
  let open = false;
  return written.replace(/''/g, () => {
    open = !open;
    return open ? " '" : "' ";
  });
}

function isStart(tokens: readonly Token[], index: number): boolean {
  const before = tokens[index - 1];
  return !before || (before.kind === 'word' && leaders.has(before.value));
}
