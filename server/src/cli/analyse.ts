import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Settings } from '../config/settings.js';
import type { Finding } from '../findings/finding.js';
import { programFile } from '../host/program.js';
import { mergeSnapshots, type Snapshot } from '../workspace/snapshot.js';
import type { Fault, Workspace } from '../workspace/workspace.js';
import type { Loaded } from './load.js';
import { createYield } from './output.js';
import type { Memory } from './remember.js';

export interface AnalyseOptions {
  readonly settings: Settings;
  /** The workspace's folder, for what is only read when it is asked for. */
  readonly root: string;
  /** Threads to use, this one included; what fits the machine and the work when undefined. */
  readonly jobs: number | undefined;
  readonly progress: { show(text: string): void };
  readonly memory?: Pick<Memory, 'save'>;
}

export interface Analysed {
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}

/** What a worker thread gets: all texts, since a finding may rest on other files. What it answers for it asks for bit by bit. */
export interface Share {
  readonly settings: Settings;
  /** The workspace's folder. */
  readonly root: string;
  readonly texts: readonly (readonly [path: string, text: string])[];
  readonly isRemembering: boolean;
}

interface Shared extends Analysed {
  readonly snapshot: Snapshot | undefined;
}

/** Work that threads take as they go, since no one knows beforehand what is dear. Undefined when there is none left. */
type NextRun = () => readonly string[] | undefined | Promise<readonly string[] | undefined>;

/** Neighbours in the order of paths import each other most, so that work is handed out in runs of them of about the same size. */
function runsOf(targets: readonly string[], sizeOf: (path: string) => number, count: number): string[][] {
  const total = targets.reduce((sum, path) => sum + sizeOf(path), 0);
  const runs: string[][] = Array.from({ length: count }, () => []);
  let at = 0;
  for (const path of targets) {
    runs[Math.min(count - 1, Math.floor((at / Math.max(1, total)) * count))]?.push(path);
    at += sizeOf(path);
  }
  return runs;
}

/** The collector of garbage has a thread of its own, and each further one reads again some of what the others have read. */
const usualThreads = Math.min(4, Math.floor(availableParallelism() / 2));
/** Characters of source; a thread takes about as long to start as to read a tenth of them. */
const worthAThread = 2_000_000;
/** Small enough that threads end at about the same time, large enough that neighbours stay together. */
const runsPerThread = 8;

/** Asks for a run of files. */
export const askForRun = 'next';

const inWorker = (share: Share, next: () => readonly string[] | undefined): Promise<Shared> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(programFile(), { workerData: { leaklintShare: share } });
    worker.on('message', (message: typeof askForRun | Shared) => {
      if (message === askForRun) worker.postMessage(next());
      else resolve(message);
    });
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('A worker thread ended without an answer.')));
  });

/** Analyses one run after the other. Other threads wait for `pause`, when they have to ask this one for work. */
async function work(
  workspace: Workspace,
  next: NextRun,
  show: () => void,
  pause: () => Promise<void> | undefined,
): Promise<Shared> {
  const findings: Finding[] = [];
  for (let run = await next(); run; run = await next()) {
    for (const path of run) {
      findings.push(...workspace.analyse(path).findings);
      show();
      await pause();
    }
  }
  return { findings, faults: [...workspace.faults], snapshot: workspace.snapshot() };
}

/** Findings of all targets, in the order of their paths; what the next scan can use goes into `memory`. */
export async function analyse(loaded: Loaded, { settings, root, jobs, progress, memory }: AnalyseOptions): Promise<Analysed> {
  const { workspace, targets } = loaded;
  const sizeOf = (path: string): number => workspace.textOf(path)?.length ?? 0;
  const isBundled = programFile().endsWith('.cjs');
  const mostThreads = isBundled ? (jobs ?? usualThreads) : 1;
  const stale = mostThreads > 1 ? workspace.stale(targets) : [];
  const worth = jobs === undefined ? stale.reduce((sum, path) => sum + sizeOf(path), 0) / worthAThread : stale.length;
  const threads = Math.max(1, Math.min(mostThreads, Math.floor(worth)));
  const isStale = new Set(threads > 1 ? stale : []);
  const runs = [
    targets.filter((path) => !isStale.has(path)),
    ...(threads > 1 ? runsOf(stale, sizeOf, threads * runsPerThread) : []),
  ];
  let done = 0;
  const show = (files: number): void => {
    done += files;
    progress.show(`scanning ${done} of ${targets.length} files`);
  };
  const handOut = (): readonly string[] | undefined => {
    const run = runs.shift();
    show(run?.length ?? 0);
    return run;
  };
  // This thread takes the first run, which holds what is known from an earlier scan.
  const here = work(
    workspace,
    () => runs.shift(),
    () => show(1),
    createYield(threads > 1 ? 10 : 50),
  );
  const texts = threads > 1 ? [...workspace.paths()].map((path) => [path, workspace.textOf(path) ?? ''] as const) : [];
  const share: Share = { settings, root, texts, isRemembering: memory !== undefined };
  const results = await Promise.all([here, ...Array.from({ length: threads - 1 }, () => inWorker(share, handOut))]);
  const snapshots = results.flatMap(({ snapshot }) => snapshot ?? []);
  if (snapshots.length > 0) memory?.save(mergeSnapshots(snapshots));
  const findings = results.flatMap((result) => result.findings);
  return {
    findings: threads > 1 ? findings.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) : findings,
    faults: results.flatMap(({ faults }) => faults),
  };
}

/** The part of a scan that a worker thread does. */
export const analyseRuns = (workspace: Workspace, next: NextRun): Promise<Shared> =>
  work(
    workspace,
    next,
    () => {},
    () => undefined,
  );
