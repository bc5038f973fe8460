import { splitExpired } from '../../findings/suppress.js';
import type { Skipped } from '../../host/discover.js';
import { createNodeHost } from '../../host/node.js';
import { jsonReport } from '../../report/json.js';
import { countsOf, type ScanResult } from '../../report/result.js';
import { sarifReport } from '../../report/sarif.js';
import { briefReport, textReport } from '../../report/text.js';
import { version } from '../../version.js';
import { languageOf } from '../../workspace/languages.js';
import { analyse } from '../analyse.js';
import type { Arguments } from '../args.js';
import type { FailLevel, Format } from '../command-table.js';
import { type ExitCode, exitCodes, UsageError } from '../exit.js';
import { fixesAsDiff, fixOnDisk } from '../fix.js';
import { load, sourcesOf } from '../load.js';
import { createProgress, deliver, lookOf, note, print } from '../output.js';
import { findRoot } from '../root.js';
import { rulesWithDocuments } from '../rule-table.js';
import { effectiveFor, today } from '../settings.js';
import { readStandardInput } from '../stdin.js';

const levels = ['info', 'warning', 'error'] as const;

function reportOf(result: ScanResult, format: Format, args: Arguments): string {
  if (format === 'json') return jsonReport(result, version);
  if (format === 'sarif') return sarifReport(result, rulesWithDocuments(), version);
  const look = args.has('output') ? { hasColour: false, width: 100 } : lookOf(process.stdout);
  return args.has('quiet') ? briefReport(result, look) : textReport(result, look);
}

function exitCodeOf(result: ScanResult, failOn: FailLevel): ExitCode {
  if (result.faults.length > 0 || result.skipped.some(({ failed }) => failed)) return exitCodes.incomplete;
  const counts = countsOf(result.findings);
  const isOver = failOn !== 'never' && levels.slice(levels.indexOf(failOn)).some((level) => counts[level] > 0);
  return isOver ? exitCodes.findings : exitCodes.ok;
}

function checkCombination(args: Arguments): void {
  const clash = (a: string, b: string): void => {
    if (args.has(a) && args.has(b)) throw new UsageError(`--${a} and --${b} do not go together.`, 'scan');
  };
  clash('fix', 'fix-dry-run');
  clash('fix', 'stdin');
  if (args.has('stdin') !== args.has('stdin-filename')) throw new UsageError('--stdin and --stdin-filename go together.', 'scan');
  if (args.has('stdin') && args.positional.length > 0) throw new UsageError('--stdin takes no paths.', 'scan');
  if (args.has('jobs') && !/^[1-9]\d?$/.test(args.get('jobs') ?? ''))
    throw new UsageError('--jobs takes a number from 1 to 99.', 'scan');
}

/** Notes that concern the settings file rather than a line of code. */
function suppressionNotes(
  result: Pick<ScanResult, 'findings'>,
  active: readonly { rule: string; path: string }[],
  isWhole: boolean,
): string[] {
  if (!isWhole) return [];
  const isUsed = (rule: string, reason: string): boolean =>
    result.findings.some(
      ({ ruleId, suppressed }) => ruleId === rule && suppressed?.by === 'settings' && suppressed.reason === reason,
    );
  return active
    .filter((entry) => !isUsed(entry.rule, (entry as { reason?: string }).reason ?? ''))
    .map(({ rule, path }) => `The suppression of ${rule} for "${path}" in the settings matches nothing any more.`);
}

export async function scan(args: Arguments, cwd: string): Promise<ExitCode> {
  checkCombination(args);
  const startedAt = performance.now();
  const stdinName = args.get('stdin-filename');
  const root = findRoot(cwd, stdinName === undefined ? args.positional : [stdinName], 'scan', {
    mayBeMissing: stdinName !== undefined,
    ownSettings: args.has('config'),
  });
  const host = createNodeHost(root.folder);
  const effective = await effectiveFor(host, root, args, cwd);
  const { active, expired } = splitExpired(effective.settings.suppressions, today());
  const settings = { ...effective.settings, suppressions: active };
  const path = root.only?.[0];
  if (stdinName !== undefined && (path === undefined || !languageOf(path))) {
    throw new UsageError(`"${stdinName}" is not a kind of file that Leaklint reads.`, 'scan');
  }
  const given = stdinName === undefined || path === undefined ? undefined : new Map([[path, await readStandardInput()]]);
  const progress = createProgress(process.stderr, args.has('quiet'));
  progress.show('reading files ...');
  const loaded = await load(host, { settings, only: root.only, given });
  const jobs = Number(args.get('jobs') ?? 1);
  const run = await analyse(loaded, { folder: root.folder, settings, jobs, progress });
  const notes = expired.map(({ rule, path: glob, expires }) => `The suppression of ${rule} for "${glob}" ended on ${expires}.`);

  if (args.has('fix-dry-run')) {
    progress.clear();
    print(fixesAsDiff(loaded, lookOf(process.stdout)));
    return run.faults.length > 0 ? exitCodes.incomplete : exitCodes.ok;
  }
  const failures: Skipped[] = [];
  if (args.has('fix')) {
    const fixed = fixOnDisk(loaded, host, root.folder);
    notes.push(...fixed.notes);
    failures.push(...fixed.failures);
    run.findings = fixed.findings;
  }
  progress.clear();
  const result: ScanResult = {
    findings: run.findings,
    fileCount: loaded.targets.length,
    skipped: [...loaded.skipped, ...failures],
    faults: run.faults,
    preset: settings.preset,
    settingsFiles: effective.files,
    notes: [...notes, ...suppressionNotes(run, active, root.only === undefined)],
    elapsedMs: performance.now() - startedAt,
    sourceOf: sourcesOf(loaded.workspace.textOf),
  };
  for (const { where, path: at, message } of result.faults)
    note(`a fault of Leaklint itself: ${where} failed on ${at}: ${message}`);
  deliver(reportOf(result, (args.get('format') ?? 'text') as Format, args), args.get('output'), cwd);
  return exitCodeOf(result, (args.get('fail-on') ?? 'warning') as FailLevel);
}
