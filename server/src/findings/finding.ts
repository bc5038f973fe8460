import type { Family } from '../rules/families.js';
import type { EvidenceStep, Fix, Severity } from '../rules/rule.js';
import type { Range } from '../text/range.js';

export interface Suppressed {
  readonly by: 'comment' | 'settings';
  readonly reason: string;
}

/** One result, plain data: what editor, command line and reports show. Offsets; lines are made at the edge. */
export interface Finding extends Range {
  readonly ruleId: string;
  /** `suppression` is the family of findings about suppression comments themselves. */
  readonly family: Family | 'suppression';
  readonly severity: Severity;
  readonly message: string;
  readonly why: string;
  readonly how: string;
  /** Relative to the workspace folder, with `/`. */
  readonly path: string;
  readonly evidence: readonly EvidenceStep[];
  readonly fixes: readonly Fix[];
  /** Survives moved lines: made of the rule, the path, the finding's line text and its count among equal ones. */
  readonly fingerprint: string;
  readonly suppressed?: Suppressed;
}
