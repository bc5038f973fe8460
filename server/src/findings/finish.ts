import type { Settings } from '../config/settings.js';
import type { CommonFacts, SuppressionFact } from '../facts/common.js';
import type { AnyRule } from '../rules/rule.js';
import { createDocument } from '../text/document.js';
import type { Finding } from './finding.js';
import { fingerprintsOf } from './fingerprint.js';
import { suppressionsOf } from './suppress.js';
import { unusedSuppression } from './unused-suppression.js';

export interface FinishContext {
  readonly facts: CommonFacts;
  readonly text: string;
  /** Expired suppressions must have been taken out: see `splitExpired`. */
  readonly settings: Settings;
  /** The rules that ran; without them a comment that names an unknown rule is called unused, not unknown. */
  readonly rules?: readonly Pick<AnyRule, 'id' | 'preset'>[];
}

type Draft = Omit<Finding, 'fingerprint'>;

/** A comment that silences nothing is noise, and hides the next fault on its line. */
function unusedFinding(comment: SuppressionFact, ruleId: string, { facts, rules, settings }: FinishContext): Draft | undefined {
  const rule = rules?.find(({ id }) => id === ruleId);
  // What the present preset or the settings keep quiet may well be needed under others.
  if (settings.rules[ruleId] === 'off' || (rule?.preset === 'strict' && settings.preset !== 'strict')) return undefined;
  const what = !ruleId
    ? 'This comment names no rule, so it silences nothing.'
    : rules && !rule
      ? `This comment names "${ruleId}", which is no rule of Leaklint.`
      : comment.reason === ''
        ? `This comment gives no reason, so it does not silence ${ruleId}.`
        : `Nothing here needs ${ruleId} to be silenced.`;
  // biome-ignore format: the fixed fields fit two lines
  return {
    ruleId: unusedSuppression.id, family: unusedSuppression.family, severity: unusedSuppression.severity, message: what, path: facts.path,
    start: comment.start, end: comment.end, evidence: [], fixes: [],
    why: 'A suppression that silences nothing misleads the reader, and would hide the next real fault in its place.',
    how: comment.reason === '' && ruleId ? 'Write the reason after `--`, or remove the comment.' : 'Remove the comment, or mend the rule id in it.',
  };
}

/** Gives findings of one file their fingerprints, marks what comments and settings suppress, and adds unused suppressions. */
export function finishFindings(raw: readonly Draft[], context: FinishContext): Finding[] {
  const { facts, text, settings } = context;
  if (raw.length === 0 && facts.suppressions.length === 0) return [];
  const document = createDocument(text);
  const { suppressed, unused } = suppressionsOf(raw, document, facts.suppressions, settings.suppressions);
  const drafts: Draft[] = raw.map((finding, index) => {
    const by = suppressed.get(index);
    return by ? { ...finding, suppressed: by } : finding;
  });
  if (settings.rules[unusedSuppression.id] !== 'off') {
    for (const { comment, ruleId } of unused) {
      const finding = unusedFinding(comment, ruleId, context);
      if (finding) drafts.push(finding);
    }
  }
  drafts.sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0));
  const fingerprints = fingerprintsOf(drafts, document, facts);
  return drafts.map((finding, index) => ({ ...finding, fingerprint: fingerprints[index] as string }));
}
