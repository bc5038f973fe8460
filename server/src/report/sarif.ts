import type { Finding } from '../findings/finding.js';
import { fixOf } from '../findings/fixes.js';
import type { EvidenceStep, Fix, Severity } from '../rules/rule.js';
import type { Range } from '../text/range.js';
import { placeOf, type RuleInfo, type ScanResult } from './result.js';
import { homePage, rulePage } from './rule-page.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };
/** How code scanning sites order findings: 7 and more is "high", 4 and more "medium". */
const securitySeverity: Readonly<Record<Severity, string>> = { error: '8.0', warning: '5.5', info: '2.0' };

/** A relative path as a URI reference; a colon in its first part would read as a scheme. */
const uriOf = (path: string): string =>
  path
    .split('/')
    .map((part) => encodeURIComponent(part))
    .join('/');

type Sources = Pick<ScanResult, 'sourceOf'>;
const artifact = (path: string): object => ({ uri: uriOf(path), uriBaseId: '%SRCROOT%' });
const location = (path: string, range: Range, { sourceOf }: Sources): object => ({
  physicalLocation: { artifactLocation: artifact(path), region: placeOf(range, sourceOf(path)) },
});

/** The duties that a rule serves, as tags. CWE in the form that code scanning sites know. */
export function tagsOf({ duties }: Pick<RuleInfo, 'duties'>): string[] {
  return [
    'security',
    ...duties.cwe.map((id) => `external/cwe/cwe-${String(id).padStart(3, '0')}`),
    ...duties.owaspLlm.map((id) => `OWASP-LLM-2025/${id}`),
    ...(duties.owaspAgentic ?? []).map((id) => `OWASP-Agentic-2026/${id}`),
    ...(duties.atlas ?? []).map((id) => `MITRE-ATLAS/${id}`),
    ...(duties.frameworks ?? []),
  ];
}

function ruleObject(rule: RuleInfo): object {
  return {
    id: rule.id,
    shortDescription: { text: rule.title },
    helpUri: rulePage(rule.id),
    help: { text: rule.title, markdown: rule.markdown || rule.title },
    defaultConfiguration: { level: levels[rule.severity] },
    properties: {
      family: rule.family,
      preset: rule.preset,
      tags: tagsOf(rule),
      'security-severity': securitySeverity[rule.severity],
    },
  };
}

/** The path as one thread, which ends at the finding itself. */
function codeFlow(finding: Finding, sources: Sources): object {
  const last = finding.evidence.at(-1);
  const endsHere = last?.path === finding.path && last.start === finding.start && last.end === finding.end;
  const steps: readonly EvidenceStep[] = endsHere
    ? finding.evidence
    : [...finding.evidence, { ...finding, note: finding.message }];
  const locations = steps.map((step) => ({ location: { ...location(step.path, step, sources), message: { text: step.note } } }));
  return { threadFlows: [{ locations }] };
}

function fixObject(fix: Fix, { sourceOf }: Sources): object {
  const paths = [...new Set(fix.edits.map(({ path }) => path))];
  return {
    description: { text: fix.title },
    artifactChanges: paths.map((path) => ({
      artifactLocation: artifact(path),
      replacements: fix.edits
        .filter((edit) => edit.path === path)
        .map((edit) => ({ deletedRegion: placeOf(edit, sourceOf(path)), insertedContent: { text: edit.newText } })),
    })),
  };
}

function resultObject(finding: Finding, ruleIndex: number, sources: Sources): object {
  const fix = fixOf(finding, 'safe');
  return {
    ruleId: finding.ruleId,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[finding.severity],
    message: { text: finding.message },
    locations: [location(finding.path, finding, sources)],
    partialFingerprints: { 'leaklint/v1': finding.fingerprint },
    ...(finding.evidence.length > 0 && { codeFlows: [codeFlow(finding, sources)] }),
    ...(fix && { fixes: [fixObject(fix, sources)] }),
    ...(finding.suppressed && {
      suppressions: [
        {
          kind: finding.suppressed.by === 'comment' ? 'inSource' : 'external',
          status: 'accepted',
          justification: finding.suppressed.reason,
        },
      ],
    }),
    properties: { family: finding.family, why: finding.why, how: finding.how },
  };
}

/** What kept parts of the workspace from being looked at, so that an empty report is not taken for a clean one. */
function notifications(result: ScanResult): object[] {
  return [
    ...result.skipped
      .filter((each) => each.failed)
      .map(({ path, reason }) => ({ level: 'error', message: { text: `${path} (${reason})` } })),
    ...result.faults.map(({ where, path, message }) => ({
      level: 'error',
      message: { text: `${where} failed on ${path}: ${message.split('\n')[0]}` },
    })),
    ...result.notes.map((text) => ({ level: 'warning', message: { text } })),
  ];
}

/** The findings as one SARIF 2.1.0 run, with every rule that exists. */
export function sarifReport(result: ScanResult, rules: readonly RuleInfo[], version: string): string {
  const indexes = new Map(rules.map(({ id }, index) => [id, index]));
  const isComplete = result.faults.length === 0 && !result.skipped.some((each) => each.failed);
  const log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: { name: 'Leaklint', version, semanticVersion: version, informationUri: homePage, rules: rules.map(ruleObject) },
        },
        columnKind: 'utf16CodeUnits',
        originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The folder that was scanned.' } } },
        invocations: [{ executionSuccessful: isComplete, toolExecutionNotifications: notifications(result) }],
        results: result.findings.map((finding) => resultObject(finding, indexes.get(finding.ruleId) ?? -1, result)),
        properties: { preset: result.preset },
      },
    ],
  };
  return `${JSON.stringify(log, null, 2)}\n`;
}
