import type { Settings, SuppressionEntry } from '../config/settings.js';
import { splitExpired } from '../findings/suppress.js';
import type { Host } from '../host/host.js';
import { createNodeHost } from '../host/node.js';
import type { Arguments } from './args.js';
import type { Io } from './output.js';
import { findRoot, type Root } from './root.js';
import { configurationOf } from './settings.js';

/** A workspace before any of its files has been read. */
export interface Opened {
  readonly root: Root;
  readonly host: Host;
  /** As the engine takes them: without suppressions that have expired. */
  readonly settings: Settings;
  readonly settingsFiles: readonly string[];
  readonly expired: readonly SuppressionEntry[];
  /** `FILE:LINE` of an entry that a settings file gives. */
  readonly placeOf: (entry: SuppressionEntry) => string | undefined;
  /** Who set a key of the settings: `leaklint.config.yaml:3`, or "command line". */
  readonly setBy: (key: string) => string;
}

const today = (): string => new Date().toISOString().slice(0, 10);

export interface OpenOptions {
  readonly command: string;
  /** What was named on the command line. */
  readonly paths: readonly string[];
  /** The named file need not exist, since its text comes from elsewhere. */
  readonly mayBeMissing?: boolean;
}

export async function open(args: Arguments, io: Io, { command, paths, mayBeMissing }: OpenOptions): Promise<Opened> {
  const root = findRoot(io.cwd, paths, command, { mayBeMissing, ownSettings: args.has('config') });
  const host = createNodeHost(root.folder);
  const { settings, files, origins } = await configurationOf(root, args, io.cwd);
  const { active, expired } = splitExpired(settings.suppressions, today());
  const setBy = (key: string): string => {
    const { source, range } = origins[key] ?? { source: 'the settings' };
    const document = files.get(source);
    return range && document ? `${source}:${document.positionAt(range.start).line + 1}` : source;
  };
  const placeOf = (entry: SuppressionEntry): string | undefined => {
    const key = `suppressions[${settings.suppressions.indexOf(entry)}]`;
    return origins[key]?.range && setBy(key);
  };
  return {
    root,
    host,
    settings: { ...settings, suppressions: active },
    settingsFiles: [...files.keys()],
    expired,
    placeOf,
    setBy,
  };
}
