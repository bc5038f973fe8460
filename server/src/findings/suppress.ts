import picomatch from 'picomatch/posix.js';
import type { SuppressionEntry } from '../config/settings.js';
import type { SuppressionFact } from '../facts/common.js';
import type { TextDocument } from '../text/document.js';
import type { Finding, Suppressed } from './finding.js';

type Draft = Pick<Finding, 'ruleId' | 'severity' | 'path' | 'start'>;

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
): boolean => rule === finding.ruleId && picomatch.isMatch(finding.path, path, { dot: true });

export interface SuppressionOutcome {
  /** By position in the findings that were given. */
  readonly suppressed: ReadonlyMap<number, Suppressed>;
  /** Rule ids that a comment names and that silenced nothing, with their comment. */
  readonly unused: readonly { readonly comment: SuppressionFact; readonly ruleId: string }[];
}

/** Which findings of one file are silenced by its comments or by the settings. A comment with no reason silences nothing. */
export function suppressionsOf(
  findings: readonly Draft[],
  document: TextDocument,
  comments: readonly SuppressionFact[],
  entries: readonly SuppressionEntry[],
): SuppressionOutcome {
  const suppressed = new Map<number, Suppressed>();
  const used = new Set<string>();
  const lines = comments.map((comment) => document.positionAt(comment.start).line);
  const alone = new Set(lines.filter((line, i) => isAlone(document, line, comments[i] as SuppressionFact)));
  const targets = comments.map((comment) => (comment.scope === 'file' ? -1 : targetLine(comment, document, alone)));
  findings.forEach((finding, index) => {
    const entry = entries.find((each) => isMeantBy(finding, each));
    if (entry) suppressed.set(index, { by: 'settings', reason: entry.reason });
    const { line } = document.positionAt(finding.start);
    comments.forEach((comment, at) => {
      const speaks =
        comment.reason !== '' && comment.ruleIds.includes(finding.ruleId) && (targets[at] === -1 || targets[at] === line);
      if (!speaks || beyondComments(finding)) return;
      used.add(`${at} ${finding.ruleId}`);
      if (!entry) suppressed.set(index, { by: 'comment', reason: comment.reason });
    });
  });
  const unused = comments.flatMap((comment, at) =>
    (comment.ruleIds.length > 0 ? comment.ruleIds : [''])
      .filter((id) => !used.has(`${at} ${id}`))
      .map((ruleId) => ({ comment, ruleId })),
  );
  return { suppressed, unused };
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
