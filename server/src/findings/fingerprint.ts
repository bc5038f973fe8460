import { digestOf } from '../facts/common/redact.js';
import type { TextDocument } from '../text/document.js';
import type { Finding } from './finding.js';

import { maskRange, type Sensitive } from './mask.js';

/**
 * Fingerprints of the findings of one file, in the same order: rule, path, the trimmed text of the first line with
 * secrets masked, and the count among equal ones. They survive moved and re-indented lines.
 */
export function fingerprintsOf(
  findings: readonly Pick<Finding, 'ruleId' | 'path' | 'start'>[],
  document: TextDocument,
  sensitive: Sensitive,
): string[] {
  const seen = new Map<string, number>();
  return findings.map(({ ruleId, path, start }) => {
    const line = document.lineRange(document.positionAt(start).line);
    const hash = digestOf([ruleId, path, maskRange(document.text, line, sensitive).text.trim()].join('\u0000'));
    const count = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, count);
    return `${hash}:${count}`;
  });
}
