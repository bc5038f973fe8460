import type { Range } from '../../text/range.js';

/** The string literal round a value, quotes included, and the expression that may stand in its place. */
export interface Replacement extends Range {
  readonly newText: string;
}

const isQuote = (character: string): boolean => character === '"' || character === "'" || character === '`';

/**
 * Replaces the literal that holds a value by `expression`: the whole literal where the value fills it, else a template
 * literal with the rest of its text. Undefined where no simple literal on one line can be made out.
 */
export function replaceInLiteral(text: string, value: Range, expression: string, isJsx: boolean): Replacement | undefined {
  const lineStart = text.lastIndexOf('\n', value.start - 1) + 1;
  const next = text.indexOf('\n', value.end);
  const before = text.slice(lineStart, value.start);
  const after = text.slice(value.end, next === -1 ? text.length : next);
  const opener = [...before].findLastIndex(isQuote);
  const quote = before.charAt(opener);
  const closer = after.indexOf(quote);
  if (opener === -1 || closer === -1 || text.slice(value.start, value.end).includes('\n')) return undefined;
  const head = before.slice(opener + 1);
  const tail = after.slice(0, closer);
  if (/[\\`]|\$\{/.test(head + tail)) return undefined;
  const start = lineStart + opener;
  const end = value.end + closer + 1;
  const made = head + tail === '' ? expression : `\`${head}\${${expression}}${tail}\``;
  // An attribute takes an expression in braces; formatted code has no space round its `=`, an assignment has.
  const isAttribute = isJsx && quote !== '`' && /[\w-]=$/.test(text.slice(Math.max(0, start - 40), start));
  return { start, end, newText: isAttribute ? `{${made}}` : made };
}
