import { Worker } from 'node:worker_threads';
import type { Settings } from '../config/settings.js';
import type { Finding } from '../findings/finding.js';
import { programFile } from '../host/program.js';
import { mergeSnapshots, type Snapshot } from '../workspace/snapshot.js';
import type { Fault } from '../workspace/workspace.js';
import type { Loaded } from './load.js';
import { createYield } from './output.js';
import type { Memory } from './remember.js';

export interface AnalyseOptions {
  readonly settings: Settings;
  /** The workspace's folder, for what is only read when it is asked for. */
  readonly root: string;
  /** Threads to use, this one included. */
  readonly jobs: number;
  readonly progress: { show(text: string): void };
  readonly memory?: Pick<Memory, 'save'>;
}

export interface Analysed {
  readonly findings: readonly Finding[];
  readonly faults: readonly Fault[];
}

/** What a worker thread gets: all texts, since a finding may rest on other files, and the files it answers for. */
export interface Share {
  readonly settings: Settings;
  /** The workspace's folder. */
  readonly root: string;
  readonly texts: readonly (readonly [path: string, text: string])[];
  readonly targets: readonly string[];
  readonly isRemembering: boolean;
}

interface Shared extends Analysed {
  readonly snapshot: Snapshot | undefined;
}

/** Neighbours in the order of paths import each other most, so each thread gets one run of them. */
function partition(targets: readonly string[], sizeOf: (path: string) => number, parts: number): string[][] {
  const total = targets.reduce((sum, path) => sum + sizeOf(path), 0);
  const shares: string[][] = Array.from({ length: parts }, () => []);
  let at = 0;
  for (const path of targets) {
    shares[Math.min(parts - 1, Math.floor((at / Math.max(1, total)) * parts))]?.push(path);
    at += sizeOf(path);
  }
  return shares;
}

const inWorker = (share: Share): Promise<Shared> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(programFile(), { workerData: { leaklintShare: share } });
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', () => reject(new Error('A worker thread ended without an answer.')));
  });

async function here(
  { workspace, targets }: Pick<Loaded, 'workspace' | 'targets'>,
  show: (done: number) => void,
): Promise<Shared> {
  const pause = createYield();
  const findings: Finding[] = [];
  let done = 0;
  for (const path of targets) {
    findings.push(...workspace.analyse(path).findings);
    done += 1;
    show(done);
    await pause();
  }
  return { findings, faults: [...workspace.faults], snapshot: workspace.snapshot() };
}

/** Findings of all targets, in the order of their paths; what the next scan can use goes into `memory`. */
export async function analyse(loaded: Loaded, { settings, root, jobs, progress, memory }: AnalyseOptions): Promise<Analysed> {
  const { workspace, targets } = loaded;
  const show = (done: number): void => progress.show(`scanning ${done} of ${targets.length} files`);
  const stale = jobs > 1 ? workspace.stale(targets) : [];
  const isBundled = programFile().endsWith('.cjs');
  const parts = isBundled ? Math.max(1, Math.min(jobs, stale.length)) : 1;
  const [, ...others] = partition(stale, (path) => workspace.textOf(path)?.length ?? 0, parts);
  const isElsewhere = new Set(others.flat());
  const texts = parts > 1 ? [...workspace.paths()].map((path) => [path, workspace.textOf(path) ?? ''] as const) : [];
  const results = await Promise.all([
    here({ workspace, targets: targets.filter((path) => !isElsewhere.has(path)) }, show),
    ...others.map((share) => inWorker({ settings, root, texts, targets: share, isRemembering: memory !== undefined })),
  ]);
  const snapshots = results.flatMap(({ snapshot }) => snapshot ?? []);
  if (snapshots.length > 0) memory?.save(mergeSnapshots(snapshots));
  const findings = results.flatMap((result) => result.findings);
  return {
    findings: parts > 1 ? findings.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) : findings,
    faults: results.flatMap(({ faults }) => faults),
  };
}

/** The part of a scan that a worker thread does. */
export const analyseShare = (loaded: Pick<Loaded, 'workspace' | 'targets'>): Promise<Shared> => here(loaded, () => {});
