import type { Finding } from '../findings/finding.js';

/** The findings of one file, and what they rest on: positions in `names` of the snapshot. */
export interface StoredAnalysis {
  readonly findings: readonly Finding[];
  readonly rests: readonly number[];
}

/**
 * What a finished scan leaves for the next one. `names` are files, folders of migrations and groups of importers as an analysis
 * asks for them, each with a stamp of what it held; findings stand for as long as the stamps that they rest on do.
 */
export interface Snapshot {
  readonly names: readonly string[];
  /** In the order of `names`; empty where nothing was there. */
  readonly stamps: readonly string[];
  readonly analyses: ReadonlyMap<string, StoredAnalysis>;
}

export const emptySnapshot: Snapshot = { names: [], stamps: [], analyses: new Map() };

/** An analysis with what it rests on by name. */
export interface NamedAnalysis {
  readonly path: string;
  readonly findings: readonly Finding[];
  readonly names: Iterable<string>;
}

/** Findings of an earlier snapshot, as far as they hold now. */
export interface Recall {
  findingsOf(path: string): readonly Finding[] | undefined;
  /** All that hold. */
  held(): NamedAnalysis[];
}

interface Versions {
  /** Changes whenever what the name stands for does. */
  revisionOf(name: string): number;
  stampOf(name: string): string;
}

/** Each name is compared once for each of its revisions, however many analyses rest on it. */
export function createRecall({ names, stamps, analyses }: Snapshot, { revisionOf, stampOf }: Versions): Recall {
  const compared = new Map<number, { readonly revision: number; readonly isSame: boolean }>();
  function isSame(position: number): boolean {
    const name = names[position] as string;
    const revision = revisionOf(name);
    const before = compared.get(position);
    if (before?.revision === revision) return before.isSame;
    const now = { revision, isSame: stampOf(name) === stamps[position] };
    compared.set(position, now);
    return now.isSame;
  }
  return {
    findingsOf(path) {
      const stored = analyses.get(path);
      return stored?.rests.every(isSame) ? stored.findings : undefined;
    },
    held: () =>
      [...analyses]
        .filter(([, { rests }]) => rests.every(isSame))
        .map(([path, { findings, rests }]) => ({ path, findings, names: rests.map((position) => names[position] as string) })),
  };
}

/** One snapshot of what several workspaces with the same files have found; a name has the same stamp in all of them. */
export function mergeSnapshots(snapshots: readonly Snapshot[]): Snapshot {
  const stamps = new Map(snapshots.flatMap(({ names, stamps }) => names.map((name, at) => [name, stamps[at] as string])));
  const named = snapshots.flatMap(({ names, analyses }) =>
    [...analyses].map(([path, { findings, rests }]) => ({ path, findings, names: rests.map((at) => names[at] as string) })),
  );
  return createSnapshot(named, (name) => stamps.get(name) ?? '');
}

/** Puts a snapshot together; each name is stamped once, and of two analyses of a file the later one counts. */
export function createSnapshot(analyses: Iterable<NamedAnalysis>, stampOf: (name: string) => string): Snapshot {
  const positions = new Map<string, number>();
  const stored = new Map<string, StoredAnalysis>();
  for (const { path, findings, names } of analyses) {
    const rests: number[] = [];
    for (const name of names) {
      const position = positions.get(name) ?? positions.size;
      positions.set(name, position);
      rests.push(position);
    }
    stored.set(path, { findings, rests });
  }
  const names = [...positions.keys()];
  return { names, stamps: names.map(stampOf), analyses: stored };
}
