import type { Settings } from '../config/settings.js';
import type { Finding } from '../findings/finding.js';
import type { Fault } from '../workspace/workspace.js';
import type { Loaded } from './load.js';
import { createYield } from './output.js';

export interface AnalyseOptions {
  /** Absolute path of the workspace. */
  readonly folder: string;
  readonly settings: Settings;
  readonly jobs: number;
  readonly progress: { show(text: string): void };
}

export interface Analysed {
  findings: readonly Finding[];
  readonly faults: readonly Fault[];
}

/** Findings of all targets, in the order of their paths. */
export async function analyse({ workspace, targets }: Loaded, { progress }: AnalyseOptions): Promise<Analysed> {
  const pause = createYield();
  const findings: Finding[] = [];
  let done = 0;
  for (const path of targets) {
    findings.push(...workspace.analyse(path).findings);
    done += 1;
    progress.show(`scanning ${done} of ${targets.length} files`);
    await pause();
  }
  return { findings, faults: [...workspace.faults] };
}
