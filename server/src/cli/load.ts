import type { Settings } from '../config/settings.js';
import { commonFacts } from '../facts/common-extract.js';
import { readerAside } from '../host/aside.js';
import { decodeText, type Encoding } from '../host/decode.js';
import { discover, type Skipped, unfitReason } from '../host/discover.js';
import { type Host, maxFileBytes } from '../host/host.js';
import { readWasm } from '../host/program.js';
import type { Source } from '../report/result.js';
import { rules } from '../rules/index.js';
import { createDocument } from '../text/document.js';
import { createWorkspace, type Remembering } from '../workspace/create.js';
import { createExtractors } from '../workspace/extractors.js';
import { languageOf } from '../workspace/languages.js';
import type { Workspace } from '../workspace/workspace.js';

/** A workspace whose files have all been read, so that every question about another file has its answer at hand. */
export interface Loaded {
  readonly workspace: Workspace;
  /** Files to report on, sorted. */
  readonly targets: readonly string[];
  readonly skipped: readonly Skipped[];
  readonly encodings: ReadonlyMap<string, Encoding>;
}

export interface LoadOptions {
  readonly settings: Settings;
  /** Relative paths to report on; everything when undefined. */
  readonly only: readonly string[] | undefined;
  /** Texts that take the place of what is on disk. */
  readonly given?: ReadonlyMap<string, string>;
  readonly remembering?: Remembering;
}

/** Reads the workspace's files. Nothing is analysed yet. */
export async function load(host: Host, { settings, only, given = new Map(), remembering }: LoadOptions): Promise<Loaded> {
  const extractors = createExtractors(readWasm, { keepsTrees: false });
  const workspace = createWorkspace({ extractors, rules, settings, remembering, aside: readerAside(host) });
  const { files, ignore } = settings;
  const all = await discover(host, { files, ignore });
  const asked = only ? await discover(host, { files, ignore, only: only.filter((path) => !given.has(path)) }) : all;
  const targets = new Set([...asked.paths, ...given.keys()]);
  const skipped = new Map(asked.skipped.map((each) => [each.path, each]));
  const named = new Set(only);
  const encodings = new Map<string, Encoding>();

  async function read(path: string): Promise<string | Omit<Skipped, 'path'>> {
    const text = given.get(path);
    if (text !== undefined) return text;
    const file = await host.readFile(path, maxFileBytes);
    if (!file.ok) {
      if (file.reason === 'too-large') return { reason: `larger than ${maxFileBytes / 1024 / 1024} MB`, failed: false };
      return file.reason === 'missing'
        ? { reason: 'gone while the scan ran', failed: false }
        : { reason: `cannot be read: ${file.message}`, failed: true };
    }
    const decoded = decodeText(file.bytes);
    if (!decoded) return { reason: 'binary', failed: false };
    const unfit = unfitReason(path, decoded.text);
    if (unfit) return { reason: unfit, failed: false };
    encodings.set(path, decoded.encoding);
    return decoded.text;
  }

  for (const path of new Set([...all.paths, ...all.configurations, ...targets])) {
    const content = await read(path);
    if (typeof content === 'string') {
      workspace.set(path, content);
      continue;
    }
    // who names a file expects an answer about it, so that none is a failure even where the limit is documented
    if (targets.delete(path)) skipped.set(path, { path, reason: content.reason, failed: content.failed || named.has(path) });
  }
  // Parsers take a while to load, and a scan that finds nothing new needs none.
  if (workspace.stale(targets).length > 0)
    for (const language of new Set([...workspace.paths()].map(languageOf))) if (language) await extractors.load(language);
  return {
    workspace,
    targets: [...targets].sort(),
    skipped: [...skipped.values()].sort((a, b) => (a.path < b.path ? -1 : 1)),
    encodings,
  };
}

/** Texts as reports need them, each prepared once. */
export function sourcesOf(textOf: (path: string) => string | undefined): (path: string) => Source | undefined {
  const known = new Map<string, Source | undefined>();
  return (path) => {
    if (!known.has(path)) known.set(path, sourceOf(path, textOf(path)));
    return known.get(path);
  };
}

export function sourceOf(path: string, text: string | undefined): Source | undefined {
  const language = languageOf(path);
  return text === undefined || !language
    ? undefined
    : { document: createDocument(text), sensitive: commonFacts(path, text, language) };
}
