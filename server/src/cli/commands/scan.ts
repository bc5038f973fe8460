import { resolve } from 'node:path';
import type { SuppressionEntry } from '../../config/settings.js';
import type { Finding } from '../../findings/finding.js';
import type { MakeEdits } from '../../findings/fixes.js';
import { isMeantBy } from '../../findings/suppress.js';
import { otherKind, type Skipped } from '../../host/discover.js';
import { writeWhole } from '../../host/node.js';
import { loadRestructurer } from '../../host/restructurer.js';
import { jsonReport } from '../../report/json.js';
import { countsOf, type ScanResult } from '../../report/result.js';
import { sarifReport } from '../../report/sarif.js';
import { briefReport, textReport } from '../../report/text.js';
import { rules } from '../../rules/index.js';
import { version } from '../../version.js';
import { languageOf } from '../../workspace/languages.js';
import { type Analysed, analyse } from '../analyse.js';
import type { Arguments } from '../args.js';
import type { FailLevel, Format } from '../command-table.js';
import { type ExitCode, exitCodes, UsageError } from '../exit.js';
import { fixesAsDiff, fixOnDisk } from '../fix.js';
import { type Loaded, load, sourcesOf } from '../load.js';
import { type Opened, open } from '../open.js';
import type { Io } from '../output.js';
import { openMemory } from '../remember.js';
import { rulesWithDocuments } from '../rule-table.js';

const levels = ['info', 'warning', 'error'] as const;
const silent = { show() {}, clear() {} };

function checkCombination(args: Arguments): void {
  const clash = (a: string, b: string): void => {
    if (args.has(a) && args.has(b)) throw new UsageError(`--${a} and --${b} do not go together.`, 'scan');
  };
  clash('fix', 'fix-dry-run');
  clash('fix', 'stdin');
  if (args.has('fix-suggestions') && !args.has('fix') && !args.has('fix-dry-run'))
    throw new UsageError('--fix-suggestions goes with --fix or --fix-dry-run.', 'scan');
  for (const option of ['format', 'output', 'quiet']) clash('fix-dry-run', option);
  if (args.has('stdin') !== args.has('stdin-filename')) throw new UsageError('--stdin and --stdin-filename go together.', 'scan');
  if (args.has('stdin') && args.positional.length > 0) throw new UsageError('--stdin takes no paths.', 'scan');
  if (args.has('jobs') && !/^[1-9]\d?$/.test(args.get('jobs') ?? ''))
    throw new UsageError('--jobs takes a number from 1 to 99.', 'scan');
  clash('no-cache', 'cache-dir');
}

/** The text of the standard input under the path that it stands for. */
async function givenText({ root }: Opened, io: Io, name: string | undefined): Promise<ReadonlyMap<string, string>> {
  if (name === undefined) return new Map();
  const path = root.only?.[0];
  if (path === undefined || !languageOf(path))
    throw new UsageError(`"${name}" is not a kind of file that Leaklint reads.`, 'scan');
  return new Map([[path, await io.readInput()]]);
}

/** What is to be said of the suppressions in the settings, which stand on no line of code. */
function suppressionNotes({ settings, expired, root, placeOf }: Opened, findings: readonly Finding[]): string[] {
  const runs = (id: string): boolean => {
    const rule = rules.find((each) => each.id === id);
    return settings.rules[id] !== 'off' && (settings.preset === 'strict' || rule?.preset === 'recommended');
  };
  const isUnused = (entry: { rule: string; path: string }): boolean =>
    runs(entry.rule) && !findings.some((finding) => isMeantBy(finding, entry));
  const unused = root.only === undefined ? settings.suppressions.filter(isUnused) : [];
  const named = (entry: SuppressionEntry): string =>
    `The suppression of ${entry.rule} for "${entry.path}" in ${placeOf(entry) ?? 'the settings'}`;
  return [
    ...expired.map((entry) => `${named(entry)} ended on ${entry.expires}.`),
    ...unused.map((entry) => `${named(entry)} matches nothing.`),
  ];
}

/** Named files of another kind: no failure, since hooks pass on every file of a commit. */
function kindNotes(named: readonly string[] = [], skipped: readonly Skipped[]): string[] {
  const others = skipped.filter(({ path, reason }) => reason === otherKind && named.includes(path)).map(({ path }) => path);
  if (others.length === 0) return [];
  const rest = others.length > 3 ? ` and ${others.length - 3} more` : '';
  return [`Not a kind of file that Leaklint reads: ${others.slice(0, 3).join(', ')}${rest}.`];
}

function exitCodeOf(
  { findings, faults, skipped }: Pick<ScanResult, 'findings' | 'faults' | 'skipped'>,
  failOn: FailLevel,
): ExitCode {
  if (faults.length > 0 || skipped.some(({ failed }) => failed)) return exitCodes.incomplete;
  const counts = countsOf(findings);
  const isOver = failOn !== 'never' && levels.slice(levels.indexOf(failOn)).some((level) => counts[level] > 0);
  return isOver ? exitCodes.findings : exitCodes.ok;
}

function deliver(result: ScanResult, args: Arguments, io: Io): void {
  const output = args.get('output');
  const format = (args.get('format') ?? 'text') as Format;
  const look = output === undefined ? io.look : { hasColour: false, width: 100 };
  const asText = args.has('quiet') ? briefReport : textReport;
  const report =
    format === 'json'
      ? jsonReport(result, version)
      : format === 'sarif'
        ? sarifReport(result, rulesWithDocuments(), version)
        : asText(result, look);
  if (output === undefined) return void io.print(report);
  const failure = writeWhole(resolve(io.cwd, output), report);
  if (failure) throw new UsageError(`The report could not be written to "${output}": ${failure}.`, 'scan');
}

/** What makes edits of suggestions, where they are asked for. */
const suggestionsFor = async (args: Arguments): Promise<MakeEdits | undefined> =>
  args.has('fix-suggestions') ? (await loadRestructurer()).edits : undefined;

/** Fixes on disk; findings as they are afterwards. */
async function fix(
  loaded: Loaded,
  opened: Opened,
  run: Analysed,
  args: Arguments,
): Promise<{ run: Analysed; notes: string[]; failures: Skipped[] }> {
  const { findings, notes, failures } = fixOnDisk(loaded, opened.host, opened.root.folder, await suggestionsFor(args));
  return { run: { ...run, findings }, notes, failures };
}

export async function scan(args: Arguments, io: Io): Promise<ExitCode> {
  checkCombination(args);
  const startedAt = performance.now();
  const stdinName = args.get('stdin-filename');
  const opened = await open(args, io, {
    command: 'scan',
    paths: stdinName === undefined ? args.positional : [stdinName],
    mayBeMissing: stdinName !== undefined,
  });
  const { settings, root } = opened;
  const given = await givenText(opened, io, stdinName);
  const progress = args.has('quiet') ? silent : io.progress;
  progress.show('reading files ...');
  const memory = openMemory(args, io, root.folder, settings);
  const loaded = await load(opened.host, { settings, only: root.only, given, remembering: memory });
  const first = await analyse(loaded, {
    settings,
    root: root.folder,
    jobs: args.has('jobs') ? Number(args.get('jobs')) : undefined,
    progress,
    memory,
  });
  const { run, notes, failures } = args.has('fix')
    ? await fix(loaded, opened, first, args)
    : { run: first, notes: [], failures: [] };
  progress.clear();
  for (const { where, path, message } of run.faults)
    io.note(`a fault of Leaklint itself: ${where} failed on ${path}: ${message}`);
  const skipped = [...loaded.skipped, ...failures];
  if (args.has('fix-dry-run')) {
    const diff = fixesAsDiff(loaded, io.look, await suggestionsFor(args));
    if (diff) io.print(diff);
    else io.note('There is nothing that --fix would change.');
    return exitCodeOf({ ...run, skipped }, 'never');
  }
  const result: ScanResult = {
    ...run,
    skipped,
    fileCount: loaded.targets.length,
    preset: settings.preset,
    settingsFiles: opened.settingsFiles,
    notes: [...notes, ...kindNotes(root.only, skipped), ...suppressionNotes(opened, run.findings)],
    elapsedMs: performance.now() - startedAt,
    sourceOf: sourcesOf(loaded.workspace.textOf),
  };
  deliver(result, args, io);
  return exitCodeOf(result, (args.get('fail-on') ?? 'warning') as FailLevel);
}
