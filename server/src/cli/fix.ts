import { join } from 'node:path';
import type { Finding } from '../findings/finding.js';
import { type FixOutcome, fixUntilStable, type MakeEdits } from '../findings/fixes.js';
import { decodeText, encodeText } from '../host/decode.js';
import type { Skipped } from '../host/discover.js';
import { type Host, maxFileBytes } from '../host/host.js';
import { writeWhole } from '../host/node.js';
import { unifiedDiff } from '../report/diff.js';
import type { Look } from '../report/terminal.js';
import { type Loaded, sourceOf } from './load.js';

const findingsOf = ({ workspace, targets }: Loaded): Finding[] => targets.flatMap((path) => workspace.analyse(path).findings);

/** Applies safe fixes, and suggestions where `suggestions` makes them, to the texts in memory and remembers what they were. */
function fixInMemory(loaded: Loaded, suggestions: MakeEdits | undefined): FixOutcome & { before: ReadonlyMap<string, string> } {
  const { workspace, targets, encodings } = loaded;
  const isTarget = new Set(targets);
  const before = new Map<string, string>();
  const outcome = fixUntilStable({
    findings: () => findingsOf(loaded),
    // A text that was not valid UTF-8 cannot be written back as it was.
    textOf: (path) => (isTarget.has(path) && encodings.get(path) !== 'lossy' ? workspace.textOf(path) : undefined),
    setText(path, text) {
      if (!before.has(path)) before.set(path, workspace.textOf(path) ?? '');
      workspace.set(path, text);
    },
    suggestions,
  });
  return { ...outcome, before };
}

/** What `--fix` would do, as one unified diff. */
export function fixesAsDiff(loaded: Loaded, look: Look, suggestions?: MakeEdits): string {
  const { before, changed } = fixInMemory(loaded, suggestions);
  return [...changed]
    .sort()
    .map((path) => {
      const old = sourceOf(path, before.get(path));
      const now = sourceOf(path, loaded.workspace.textOf(path));
      return old && now ? unifiedDiff(path, old, now, look) : '';
    })
    .join('');
}

/** Applies the fixes and writes the changed files, unless one has changed on disk meanwhile. */
export function fixOnDisk(
  loaded: Loaded,
  host: Host,
  folder: string,
  suggestions?: MakeEdits,
): { findings: Finding[]; notes: string[]; failures: Skipped[] } {
  const { before, changed, applied, isStable } = fixInMemory(loaded, suggestions);
  const notes: string[] = [];
  const failures: Skipped[] = [];
  let written = 0;
  for (const path of [...changed].sort()) {
    const encoding = loaded.encodings.get(path);
    const onDisk = host.readFile(path, maxFileBytes);
    const isSame = 'ok' in onDisk && onDisk.ok && decodeText(onDisk.bytes)?.text === before.get(path);
    if (!isSame || !encoding || encoding === 'lossy') {
      notes.push(`${path} changed while the scan ran and was left alone.`);
      loaded.workspace.set(path, before.get(path) ?? '');
      continue;
    }
    const failure = writeWhole(join(folder, path), encodeText(loaded.workspace.textOf(path) ?? '', encoding));
    if (failure) {
      failures.push({ path, reason: `could not be written: ${failure}`, failed: true });
      loaded.workspace.set(path, before.get(path) ?? '');
    } else written += 1;
  }
  if (applied > 0)
    notes.push(`${applied} ${applied === 1 ? 'fix' : 'fixes'} applied in ${written} ${written === 1 ? 'file' : 'files'}.`);
  if (!isStable) notes.push('Some fixes led to further ones without end; the scan stopped after ten rounds.');
  return { findings: findingsOf(loaded), notes, failures };
}
