import type { Language, SuppressionFact } from '../common.js';
import { commentRanges } from './comments.js';

const directive = /leaklint-disable-(next-line|line|file)(?![\w-])([^\r\n]*)/g;
/** What closes a comment, and with it the reason. */
const closers = /\s*(?:\*\/|\*\/\}\}|--\}\}|\}\}|#\}|-->|%>).*$/;

/** Comments that silence rules. The span is that of the directive, from its name to the end of its reason. */
export function findSuppressions(text: string, language: Language): SuppressionFact[] {
  if (!text.includes('leaklint-disable-')) return [];
  const comments = commentRanges(text, language);
  const found: SuppressionFact[] = [];
  let next = 0;
  for (const match of text.matchAll(directive)) {
    const start = match.index;
    while (next < comments.length && (comments[next]?.end ?? 0) <= start) next += 1;
    const comment = comments[next];
    if (!comment || comment.start > start) continue;
    const rest = (match[2] ?? '')
      .slice(0, Math.max(0, comment.end - start))
      .replace(closers, '')
      .trimEnd();
    const dashes = /(?:^|\s)--(?:\s|$)/.exec(rest);
    const rules = dashes ? rest.slice(0, dashes.index) : rest;
    found.push({
      start,
      end: start + match[0].length - (match[2] ?? '').length + rest.length,
      scope: match[1] as SuppressionFact['scope'],
      ruleIds: rules.split(/[\s,]+/).filter(Boolean),
      reason: dashes ? rest.slice(dashes.index + dashes[0].length).trim() : '',
    });
  }
  return found;
}
