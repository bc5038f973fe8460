import type { Finding } from '../findings/finding.js';
import { countsOf, placeOf, type ScanResult } from './result.js';

/** One finding as every JSON report has it. What is not reported has no fingerprint. */
export function findingJson(
  finding: Omit<Finding, 'fingerprint'> & Partial<Finding>,
  { sourceOf }: Pick<ScanResult, 'sourceOf'>,
): object {
  const { ruleId, family, severity, message, why, how, path, fingerprint, suppressed } = finding;
  return {
    ruleId,
    family,
    severity,
    message,
    why,
    how,
    path,
    ...placeOf(finding, sourceOf(path)),
    fingerprint,
    evidence: finding.evidence.map((step) => ({ path: step.path, ...placeOf(step, sourceOf(step.path)), note: step.note })),
    fixes: finding.fixes.map(({ title, applicability }) => ({ title, applicability })),
    suppressed: suppressed ?? null,
  };
}

/** The findings as JSON. Equal input gives equal output: nothing in it tells time or machine. */
export function jsonReport(result: ScanResult, version: string): string {
  const { error, warning, info, suppressed, files } = countsOf(result.findings);
  const document = {
    tool: 'leaklint',
    version,
    settings: { preset: result.preset, files: result.settingsFiles },
    findings: result.findings.map((finding) => findingJson(finding, result)),
    skipped: result.skipped.map(({ path, reason }) => ({ path, reason })),
    notes: result.notes,
    summary: {
      errors: error,
      warnings: warning,
      infos: info,
      suppressed,
      filesWithFindings: files,
      filesScanned: result.fileCount,
      skipped: result.skipped.length,
      failed: result.skipped.filter((each) => each.failed).length + result.faults.length,
    },
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
