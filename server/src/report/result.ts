import type { Finding } from '../findings/finding.js';
import type { Sensitive } from '../findings/mask.js';
import type { Skipped } from '../host/discover.js';
import type { Severity } from '../rules/rule.js';
import type { TextDocument } from '../text/document.js';
import type { Range } from '../text/range.js';
import type { Fault } from '../workspace/workspace.js';

/** The text of a file as reports need it: with its lines, and with what must not be shown. */
export interface Source {
  readonly document: TextDocument;
  readonly sensitive: Sensitive;
}

/** What a scan found, as every reporter takes it. */
export interface ScanResult {
  /** Sorted by path and position; suppressed ones included. */
  readonly findings: readonly Finding[];
  /** Number of files that were analysed. */
  readonly fileCount: number;
  readonly skipped: readonly Skipped[];
  readonly faults: readonly Fault[];
  readonly preset: string;
  /** Settings files that were read, relative to the workspace. */
  readonly settingsFiles: readonly string[];
  /** Sentences about the run that a person should see, such as an expired suppression. */
  readonly notes: readonly string[];
  readonly elapsedMs: number;
  sourceOf(path: string): Source | undefined;
}

/** A rule as reports describe it. */
export interface RuleInfo {
  readonly id: string;
  readonly title: string;
  readonly family: string;
  readonly severity: Severity;
  readonly preset: string;
  readonly languages: readonly string[];
  readonly duties: {
    readonly cwe: readonly number[];
    readonly owaspLlm: readonly string[];
    readonly owaspAgentic?: readonly string[];
    readonly atlas?: readonly string[];
    readonly frameworks?: readonly string[];
  };
  /** Its documentation; empty when there is none. */
  readonly markdown: string;
}

export const isOpen = (finding: Finding): boolean => finding.suppressed === undefined;

export interface Counts {
  readonly error: number;
  readonly warning: number;
  readonly info: number;
  readonly suppressed: number;
  /** Files with at least one open finding. */
  readonly files: number;
}

export function countsOf(findings: readonly Finding[]): Counts {
  const open = findings.filter(isOpen);
  const of = (severity: Severity): number => open.filter((finding) => finding.severity === severity).length;
  return {
    error: of('error'),
    warning: of('warning'),
    info: of('info'),
    suppressed: findings.length - open.length,
    files: new Set(open.map(({ path }) => path)).size,
  };
}

/** Lines and columns from 1, columns in UTF-16 units. */
export interface Place {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** Where a range stands; the start of the file when its text is not at hand. */
export function placeOf(range: Range, source: Source | undefined): Place {
  if (!source) return { startLine: 1, startColumn: 1, endLine: 1, endColumn: 1 };
  const start = source.document.positionAt(range.start);
  const end = source.document.positionAt(range.end);
  return { startLine: start.line + 1, startColumn: start.character + 1, endLine: end.line + 1, endColumn: end.character + 1 };
}
