import type { Range } from '../../text/range.js';

const maxSentence = 600;

/**
 * The sentences of a prompt: they end at punctuation, at a colon before a line break, after a line that ends with a
 * placeholder, at a blank line and where a list item, heading or tag starts, but run on over a plain line break. Very long
 * ones are cut. Linear.
 */
export function sentencesOf(text: string): Range[] {
  const found: Range[] = [];
  const add = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /[\s\-*#>•"'`]/.test(text[start] as string)) start += 1;
    while (end > start && /\s/.test(text[end - 1] as string)) end -= 1;
    if (end - start >= 8) found.push({ start, end });
  };
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    const isStop = (code === 46 || code === 33 || code === 63 || code === 59) && isGap(text, at + 1);
    const isLeadIn = code === 58 && /^[ \t]*[\r\n]/.test(text.slice(at + 1, at + 4));
    if (isStop || isLeadIn || (code === 10 && (text[at - 1] === '}' || startsBlock(text, at + 1))) || at - from >= maxSentence) {
      add(from, at + 1);
      from = at + 1;
    }
  }
  add(from, text.length);
  return found;
}

const isGap = (text: string, at: number): boolean => at >= text.length || /[\s"'`)*\]<]/.test(text[at] as string);

/** Whether the line at `at` is blank or starts a list item, heading, quote, tag or template block. */
function startsBlock(text: string, at: number): boolean {
  let i = at;
  const limit = Math.min(text.length, at + 200);
  while (i < limit && (text[i] === ' ' || text[i] === '\t' || text[i] === '\r')) i += 1;
  return (
    i >= text.length ||
    /[\n\-*#>•<|]/.test(text[i] as string) ||
    /^\d{1,3}[.)]\s/.test(text.slice(i, i + 6)) ||
    text.startsWith('{%', i)
  );
}
