import { createGlob } from '../config/glob.js';
import type { SuppressionEntry } from '../config/settings.js';
import type { SuppressionFact } from '../facts/common.js';
import type { TextDocument } from '../text/document.js';
import type { Range } from '../text/range.js';
import type { Finding, Suppressed } from './finding.js';

type Draft = Pick<Finding, 'ruleId' | 'severity' | 'path' | 'start'>;

/** Where a rule found what the preset in force does not show. */
export interface QuietMatch extends Range {
  readonly ruleId: string;
}

/** A leaked key stays reported whatever a comment says; only a reviewed entry in the settings accepts it. */
const beyondComments = (finding: Draft): boolean => finding.ruleId === 'hardcoded-credential' && finding.severity === 'error';

/** The line that a comment speaks for; comments that stand in a stack all speak for the first line below it. */
function targetLine(comment: SuppressionFact, document: TextDocument, commentLines: ReadonlySet<number>): number {
  if (comment.scope === 'line') return document.positionAt(comment.start).line;
  let line = document.positionAt(comment.end).line + 1;
  while (commentLines.has(line)) line += 1;
  return line;
}

/** Whether an entry of the settings speaks of this finding. */
export const isMeantBy = (
  finding: Pick<Finding, 'ruleId' | 'path'>,
  { rule, path }: Pick<SuppressionEntry, 'rule' | 'path'>,
): boolean => rule === finding.ruleId && createGlob(path)(finding.path);

export interface SuppressionOutcome {
  /** By position in the findings that were given. */
  readonly suppressed: ReadonlyMap<number, Suppressed>;
  /** Rule ids that a comment names and that silenced nothing, with their comment. */
  readonly unused: readonly UnusedSuppression[];
}

export interface UnusedSuppression {
  readonly comment: SuppressionFact;
  /** Empty where the comment names no rule. */
  readonly ruleId: string;
  /** The rule does speak there, of something that no comment may silence. */
  readonly isRefused: boolean;
}

/**
 * Which findings of one file are silenced by its comments or by the settings. A comment with no reason silences nothing.
 * One that stands where a `quiet` match of its rule is counts as used: another preset needs it.
 */
export function suppressionsOf(
  findings: readonly Draft[],
  document: TextDocument,
  comments: readonly SuppressionFact[],
  entries: readonly SuppressionEntry[],
  quiet: readonly QuietMatch[] = [],
): SuppressionOutcome {
  const suppressed = new Map<number, Suppressed>();
  const used = new Set<string>();
  const refused = new Set<string>();
  const lines = comments.map((comment) => document.positionAt(comment.start).line);
  const alone = new Set(lines.filter((line, i) => isAlone(document, line, comments[i] as SuppressionFact)));
  const targets = comments.map((comment) => (comment.scope === 'file' ? -1 : targetLine(comment, document, alone)));
  /** Positions of the comments that name the rule and speak for the line on which it found something. */
  const speaking = ({ ruleId, start }: Pick<Finding, 'ruleId' | 'start'>): number[] => {
    const { line } = document.positionAt(start);
    return [...comments.keys()].filter(
      (at) => comments[at]?.ruleIds.includes(ruleId) && (targets[at] === -1 || targets[at] === line),
    );
  };
  findings.forEach((finding, index) => {
    const entry = entries.find((each) => isMeantBy(finding, each));
    if (entry) suppressed.set(index, { by: 'settings', reason: entry.reason });
    for (const at of speaking(finding)) {
      const key = `${at} ${finding.ruleId}`;
      const reason = comments[at]?.reason ?? '';
      if (beyondComments(finding)) refused.add(key);
      else if (reason !== '') {
        used.add(key);
        if (!entry) suppressed.set(index, { by: 'comment', reason });
      }
    }
  });
  for (const match of comments.length > 0 ? quiet : []) {
    for (const at of speaking(match)) if (comments[at]?.reason !== '') used.add(`${at} ${match.ruleId}`);
  }
  const unused = comments.flatMap((comment, at) =>
    (comment.ruleIds.length > 0 ? comment.ruleIds : [''])
      .filter((id) => !used.has(`${at} ${id}`))
      .map((ruleId) => ({ comment, ruleId, isRefused: refused.has(`${at} ${ruleId}`) })),
  );
  return { suppressed, unused };
}

/** What people write for `--`: a colon after the rule, or just the words of the reason. */
const isProse = (word: string): boolean => !/^[a-z0-9]+(-[a-z0-9]+)+$/i.test(word);

/**
 * A comment whose reason was read as rule ids since no `--` stands before it, with only the ids left, or undefined where
 * the comment is in order.
 */
export function withoutStrayReason(comment: SuppressionFact): SuppressionFact | undefined {
  const { ruleIds, reason } = comment;
  if (reason !== '' || ruleIds.length < 2) return undefined;
  const colon = ruleIds.findIndex((id) => id.length > 1 && id.endsWith(':'));
  const end = colon >= 0 ? colon + 1 : ruleIds.findIndex((id, i) => i > 0 && isProse(id));
  return end < 1 ? undefined : { ...comment, ruleIds: ruleIds.slice(0, end).map((id) => id.replace(/:$/, '')) };
}

function isAlone(document: TextDocument, line: number, comment: SuppressionFact): boolean {
  const { start, end } = document.lineRange(line);
  const around = document.text.slice(start, comment.start) + document.text.slice(Math.min(comment.end, end), end);
  return !/[\p{L}\p{N}]/u.test(around);
}

/** Parts the entries by date; `today` is an ISO date (YYYY-MM-DD), for the engine itself has no clock. */
export function splitExpired<Entry extends Pick<SuppressionEntry, 'expires'>>(
  entries: readonly Entry[],
  today: string,
): { active: Entry[]; expired: Entry[] } {
  const isExpired = ({ expires }: Entry): boolean => expires !== undefined && expires < today;
  return { active: entries.filter((entry) => !isExpired(entry)), expired: entries.filter(isExpired) };
}
