import { resolve } from 'node:path';
import type { Settings } from '../config/settings.js';
import { findPii, findSecrets } from '../facts/common-extract.js';
import type { Finding } from '../findings/finding.js';
import { pruneCache, readCached, writeCached } from '../host/cache.js';
import { programDigest } from '../host/program.js';
import { version } from '../version.js';
import type { Remembering } from '../workspace/create.js';
import type { Snapshot } from '../workspace/snapshot.js';
import type { Arguments } from './args.js';
import type { Io } from './output.js';
import { decodeSnapshot, digest, encodeSnapshot } from './snapshot-file.js';

const maxBytes = 256 * 1024 * 1024;
const dayMs = 24 * 60 * 60 * 1000;
const snapshotName = /^[\w-]{43}\.snapshot$/;
const leftOver = /^[\w-]{43}\.snapshot\.[0-9a-f]{12}\.tmp$/;

/** What this scan may take over from the last one, and where it leaves its own. */
export interface Memory extends Remembering {
  save(snapshot: Snapshot): void;
}

/** A fix may carry code along; what would bring a secret or personal data into a file of ours is found anew each time. */
function isFit({ message, why, how, evidence, fixes }: Finding): boolean {
  const all = JSON.stringify([message, why, how, evidence, fixes]);
  return findSecrets(all).length === 0 && findPii(all).length === 0;
}

/** One file for each workspace and settings. Undefined where nothing is to be remembered. */
export function openMemory(args: Arguments, io: Io, root: string, settings: Settings): Memory | undefined {
  const named = args.get('cache-dir');
  const folder = named === undefined ? io.cacheFolder : resolve(io.cwd, named);
  if (folder === undefined || args.has('no-cache')) return undefined;
  // Fixes change files, so they come from the code as it is and never from a file of results.
  if (args.has('fix') || args.has('fix-dry-run')) return undefined;
  const name = `${digest(JSON.stringify([version, programDigest(), root, settings]))}.snapshot`;
  const bytes = readCached(folder, name, maxBytes);
  return {
    digest,
    earlier: bytes && decodeSnapshot(bytes),
    save(snapshot) {
      // a text that stands in for a file is not what the next scan will find
      if (args.has('stdin')) return;
      const analyses = new Map([...snapshot.analyses].filter(([, { findings }]) => findings.every(isFit)));
      const failure = writeCached(folder, name, encodeSnapshot({ ...snapshot, analyses }));
      if (failure && named !== undefined) io.note(`Nothing could be kept in "${named}" for the next scan: ${failure}.`);
      pruneCache(folder, { names: snapshotName, maxFiles: 50, maxAgeMs: 30 * dayMs });
      pruneCache(folder, { names: leftOver, maxFiles: 50, maxAgeMs: dayMs });
    },
  };
}
