import type { Settings } from '../config/settings.js';
import { didYouMean } from '../config/suggest.js';
import type { CommonFacts, SuppressionFact } from '../facts/common.js';
import type { AnyRule } from '../rules/rule.js';
import { createDocument } from '../text/document.js';
import type { Finding } from './finding.js';
import { fingerprintsOf } from './fingerprint.js';
import { type QuietMatch, suppressionsOf, type UnusedSuppression, withoutStrayReason } from './suppress.js';
import { unusedSuppression } from './unused-suppression.js';

export interface FinishContext {
  readonly facts: CommonFacts;
  readonly text: string;
  /** Expired suppressions must have been taken out: see `splitExpired`. */
  readonly settings: Settings;
  /** The rules that ran; without them a comment that names an unknown rule is called unused, not unknown. */
  readonly rules?: readonly Pick<AnyRule, 'id' | 'preset'>[];
  /** What only another preset would show; a comment that silences it is not unused. */
  readonly quiet?: readonly QuietMatch[];
}

type Draft = Omit<Finding, 'fingerprint'>;

interface Told {
  readonly what: string;
  readonly why: string;
  readonly how: string;
}

const misleads = 'A suppression that silences nothing misleads the reader, and would hide the next real fault in its place.';
const mend = 'Remove the comment, or mend the rule id in it.';

function tell({ comment, ruleId, isRefused }: UnusedSuppression, isStray: boolean, rules: FinishContext['rules']): Told {
  if (!ruleId) return { what: 'This comment names no rule, so it silences nothing.', why: misleads, how: mend };
  if (rules && !rules.some(({ id }) => id === ruleId)) {
    const guess = didYouMean(
      ruleId,
      rules.map(({ id }) => id),
    );
    return { what: `This comment names "${ruleId}", which is no rule of Leaklint.${guess}`, why: misleads, how: mend };
  }
  if (isRefused) {
    return {
      what: `A comment cannot silence ${ruleId}; a reviewed entry under \`suppressions\` in the settings file can.`,
      why: 'A credential in a file is known to everyone who can read the file, whatever a comment says.',
      how: 'Take the credential out of the file and remove the comment, or have an entry in the settings reviewed.',
    };
  }
  const how = 'Write the reason after `--`, or remove the comment.';
  if (isStray) {
    return { what: `The reason starts after \`--\`; as it is, this comment does not silence ${ruleId}.`, why: misleads, how };
  }
  if (comment.reason === '') {
    return { what: `This comment gives no reason, so it does not silence ${ruleId}.`, why: misleads, how };
  }
  return { what: `Nothing here needs ${ruleId} to be silenced.`, why: misleads, how: mend };
}

/** A comment that silences nothing is noise, and hides the next fault on its line. */
function unusedFinding(
  unused: UnusedSuppression,
  isStray: boolean,
  { facts, rules, settings }: FinishContext,
): Draft | undefined {
  const { comment, ruleId } = unused;
  const rule = rules?.find(({ id }) => id === ruleId);
  // What the present preset or the settings keep quiet may well be needed under others.
  if (settings.rules[ruleId] === 'off' || (rule?.preset === 'strict' && settings.preset !== 'strict')) return undefined;
  const { what, why, how } = tell(unused, isStray, rules);
  // biome-ignore format: the fixed fields fit two lines
  return {
    ruleId: unusedSuppression.id, family: unusedSuppression.family, severity: unusedSuppression.severity, message: what, path: facts.path,
    start: comment.start, end: comment.end, evidence: [], fixes: [], why, how,
  };
}

/** Gives findings of one file their fingerprints, marks what comments and settings suppress, and adds unused suppressions. */
export function finishFindings(raw: readonly Draft[], context: FinishContext): Finding[] {
  const { facts, text, settings, quiet } = context;
  if (raw.length === 0 && facts.suppressions.length === 0) return [];
  const document = createDocument(text);
  const strays = new Set<SuppressionFact>();
  const comments = facts.suppressions.map((comment) => {
    const mended = withoutStrayReason(comment);
    if (mended) strays.add(mended);
    return mended ?? comment;
  });
  const { suppressed, unused } = suppressionsOf(raw, document, comments, settings.suppressions, quiet);
  const drafts: Draft[] = raw.map((finding, index) => {
    const by = suppressed.get(index);
    return by ? { ...finding, suppressed: by } : finding;
  });
  if (settings.rules[unusedSuppression.id] !== 'off') {
    for (const one of unused) {
      const finding = unusedFinding(one, strays.has(one.comment), context);
      if (finding) drafts.push(finding);
    }
  }
  drafts.sort((a, b) => a.start - b.start || a.end - b.end || (a.ruleId < b.ruleId ? -1 : a.ruleId > b.ruleId ? 1 : 0));
  const fingerprints = fingerprintsOf(drafts, document, facts);
  return drafts.map((finding, index) => ({ ...finding, fingerprint: fingerprints[index] as string }));
}
