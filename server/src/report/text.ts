import type { Finding } from '../findings/finding.js';
import type { Fix, Severity } from '../rules/rule.js';
import { codeFrame } from './frame.js';
import { countsOf, isOpen, type Place, placeOf, type ScanResult } from './result.js';
import { count, type Look, type Paint, paintFor, plain, wrap } from './terminal.js';

const maxSteps = 8;
const colours: Readonly<Record<Severity, 'red' | 'yellow' | 'blue'>> = { error: 'red', warning: 'yellow', info: 'blue' };
const at = ({ startLine, startColumn }: Place): string => `${startLine}:${startColumn}`;

/** The fix to name first: one that can be applied, else what to do by hand. */
export function bestFix(finding: Finding): Fix | undefined {
  const of = (applicability: Fix['applicability']): Fix | undefined =>
    finding.fixes.find((fix) => fix.applicability === applicability);
  return of('safe') ?? of('suggestion') ?? of('manual');
}

const howApplied: Readonly<Record<Fix['applicability'], string>> = {
  safe: ' (--fix applies it)',
  suggestion: ' (offered in the editor)',
  manual: ' (by hand)',
};

/** A label in the margin and wrapped text beside it. */
function labelled(label: string, text: string, look: Look, paint: Paint): string {
  return `    ${paint.dim(label.padEnd(6))}${wrap(text, look.width, 10)}`;
}

/** Beyond this many columns for the places, notes stand on lines of their own. */
const maxPlaceWidth = 42;

/** The path from source to sink, one step a line, with its places in one column. */
function evidenceLines(finding: Finding, { sourceOf }: Pick<ScanResult, 'sourceOf'>, look: Look, paint: Paint): string[] {
  const steps = finding.evidence.slice(0, maxSteps).map((step) => ({
    place: `${plain(step.path)}:${at(placeOf(step, sourceOf(step.path)))}`,
    note: step.note,
  }));
  const column = Math.max(0, ...steps.map(({ place }) => place.length));
  const lines = steps.map(({ place, note }, index) => {
    const label = paint.dim((index === 0 ? 'path' : '').padEnd(6));
    const [gap, indent] =
      column > maxPlaceWidth ? [`\n${' '.repeat(12)}`, 12] : [' '.repeat(column - place.length + 2), 12 + column];
    return `    ${label}${paint.cyan(place)}${gap}${wrap(note, look.width, indent)}`;
  });
  const rest = finding.evidence.length - steps.length;
  return rest > 0 ? [...lines, `          … ${count(rest, 'further step')}`] : lines;
}

interface Shape {
  /** A reason that the reader has just read is left out. */
  readonly isReasonKnown?: boolean;
  /** What stands in the place of the path in brief. */
  readonly path?: readonly string[];
}

/** One finding in full, as `scan` and `explain` show it. */
export function findingLines(
  finding: Finding,
  result: Pick<ScanResult, 'sourceOf'>,
  look: Look,
  { isReasonKnown = false, path }: Shape = {},
): string[] {
  const paint = paintFor(look);
  const source = result.sourceOf(finding.path);
  const fix = bestFix(finding);
  const place = at(placeOf(finding, source));
  const head = `  ${paint.dim(place)}  ${paint[colours[finding.severity]](finding.severity)}  ${paint.dim(finding.ruleId)}`;
  return [
    head,
    `    ${paint.bold(wrap(finding.message, look.width, 4))}`,
    '',
    ...(source ? [...codeFrame(source, finding, look, 4), ''] : []),
    ...(path ?? evidenceLines(finding, result, look, paint)),
    ...(isReasonKnown ? [] : [labelled('why', finding.why, look, paint), labelled('do', finding.how, look, paint)]),
    ...(fix ? [labelled('fix', `${fix.title}${howApplied[fix.applicability]}`, look, paint)] : []),
    ...(finding.suppressed
      ? [labelled('quiet', `suppressed by ${finding.suppressed.by}: ${finding.suppressed.reason}`, look, paint)]
      : []),
    '',
  ];
}

/** How the run ended, in a line or a few. */
export function summaryLines(result: ScanResult, look: Look): string[] {
  const paint = paintFor(look);
  const { error, warning, info, suppressed, files } = countsOf(result.findings);
  const parts = [
    error > 0 ? paint.red(count(error, 'error')) : '',
    warning > 0 ? paint.yellow(count(warning, 'warning')) : '',
    info > 0 ? paint.blue(`${info} for information`) : '',
  ].filter(Boolean);
  const found = parts.length > 0 ? `${parts.join(', ')} in ${count(files, 'file')}` : paint.green('No findings');
  const seconds = (result.elapsedMs / 1000).toFixed(1);
  const failed = result.skipped.filter((each) => each.failed);
  const limits = result.skipped.length - failed.length;
  const isEmpty = result.fileCount === 0 && result.findings.length === 0 && failed.length === 0;
  return [
    isEmpty
      ? 'There is nothing here that Leaklint reads.'
      : `${found}; ${count(result.fileCount, 'file')} scanned in ${seconds} s`,
    ...(suppressed > 0 ? [paint.dim(`${count(suppressed, 'finding')} suppressed`)] : []),
    ...(limits > 0
      ? [paint.dim(`${count(limits, 'path')} skipped, such as ignored, generated or very large ones (--format json lists them)`)]
      : []),
    ...failed.map(({ path, reason }) => paint.yellow(`not scanned: ${plain(path)} (${reason})`)),
    ...result.notes.map((note) => paint.yellow(wrap(note, look.width, 0))),
  ];
}

/** The report for people: grouped by file, with the code, the path, why, and what to do. */
export function textReport(result: ScanResult, look: Look): string {
  const paint = paintFor(look);
  const out: string[] = [];
  const reasons = new Set<string>();
  let path = '';
  for (const finding of result.findings.filter(isOpen)) {
    if (finding.path !== path) {
      path = finding.path;
      out.push(paint.underline(paint.bold(plain(path))), '');
    }
    const reason = `${finding.why}\n${finding.how}`;
    out.push(...findingLines(finding, result, look, { isReasonKnown: reasons.has(reason) }));
    reasons.add(reason);
  }
  return [...out, ...summaryLines(result, look), ''].join('\n');
}

/** One line for each finding and nothing else, for `--quiet`. */
export function briefReport(result: ScanResult, look: Look): string {
  const paint = paintFor(look);
  return result.findings
    .filter(isOpen)
    .map((finding) => {
      const place = `${plain(finding.path)}:${at(placeOf(finding, result.sourceOf(finding.path)))}`;
      return `${place} ${paint[colours[finding.severity]](finding.severity)} ${finding.ruleId}: ${plain(finding.message)}\n`;
    })
    .join('');
}
