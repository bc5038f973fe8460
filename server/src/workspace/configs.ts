import { valueAt } from '../syntax/structured/node.js';
import { parseStructured } from '../syntax/structured/parse.js';
import { baseName } from '../text/path.js';
import { catalogsIn, type Manifest, parseManifest, textsOf } from './manifest.js';
import type { Group } from './stamps.js';
import { parseTsConfig, type TsConfig } from './tsconfig.js';

/** A pnpm-workspace.yaml. */
export interface PnpmWorkspace {
  readonly packages: readonly string[];
  readonly catalogs: Manifest['catalogs'];
  readonly signature: string;
}

function parsePnpmWorkspace(text: string): PnpmWorkspace {
  const root = parseStructured('yaml', text).roots[0];
  const parts = ['packages', 'catalog', 'catalogs'].map((key) => valueAt(root, key));
  return {
    packages: textsOf(parts[0]),
    catalogs: catalogsIn(root),
    signature: parts.map((part) => (part ? text.slice(part.start, part.end) : '')).join('\n'),
  };
}

/** Names that an `extends` cannot make a configuration of the compiler. */
const otherKinds = /(^|\/)(package\.json|pnpm-workspace\.yaml)$/;

type Config = Manifest | TsConfig | PnpmWorkspace;

interface Known {
  readonly text: string | undefined;
  readonly config: Config | undefined;
}

const configPrefix = '\0config ';
const rangesPrefix = '\0ranges of ';
const packagePrefix = '\0package ';

/** What a configuration says of where imports lead: an edit elsewhere in it changes nothing that rests on this. */
export const configName = (path: string): string => configPrefix + path;
/** The ranges that a package.json lists. */
export const rangesName = (path: string): string => rangesPrefix + path;
/** The package.json files with a name. */
export const packageName = (name: string): string => packagePrefix + name;

/** The configurations of a workspace, each read once per text. What is remembered of one is brought up to date by `settle`. */
export interface Configs {
  manifest(path: string): Manifest | undefined;
  tsConfig(path: string): TsConfig | undefined;
  pnpmWorkspace(path: string): PnpmWorkspace | undefined;
  /** Paths of the package.json files with a name, sorted. */
  manifestsNamed(name: string): readonly string[];
  /** The text of a path has changed, come or gone. */
  changed(path: string): void;
  /** What a name of this module stands for; undefined for other names. */
  groupOf(name: string): Group | undefined;
  /** Reads what has changed and bumps the keys of what now says something else. True when any does. */
  settle(): boolean;
}

export function createConfigs(textOf: (path: string) => string | undefined, bump: (key: string) => void): Configs {
  const known = new Map<string, Known>();
  const dirty = new Set<string>();
  const named = new Map<string, string[]>();

  function read(path: string): Known {
    let entry = known.get(path);
    if (!entry) {
      const text = textOf(path);
      entry = { text, config: text === undefined ? undefined : parse(path, text) };
      known.set(path, entry);
    }
    return entry;
  }

  function rename(path: string, before: string, now: string): void {
    if (before === now) return;
    const old = named.get(before);
    if (old)
      named.set(
        before,
        old.filter((other) => other !== path),
      );
    if (now) named.set(now, [...(named.get(now) ?? []), path].sort());
    for (const name of [before, now]) if (name) bump(packageName(name));
  }

  /** Whether imports may now lead elsewhere. */
  function update(path: string): boolean {
    const before = known.get(path);
    const text = textOf(path);
    if (before && before.text === text) return false;
    known.delete(path);
    const old = before?.config;
    const { config } = read(path);
    const isManifest = baseName(path) === 'package.json';
    if (isManifest) {
      const [a, b] = [old as Manifest | undefined, config as Manifest | undefined];
      rename(path, a?.name ?? '', b?.name ?? '');
      if (a?.rangesSignature !== b?.rangesSignature) bump(rangesName(path));
    }
    const isMoved = old?.signature !== config?.signature;
    if (isMoved) bump(configName(path));
    return (
      isMoved ||
      (isManifest && (old as Manifest | undefined)?.rangesSignature !== (config as Manifest | undefined)?.rangesSignature)
    );
  }

  return {
    manifest: (path) => read(path).config as Manifest | undefined,
    tsConfig: (path) => (otherKinds.test(path) ? undefined : (read(path).config as TsConfig | undefined)),
    pnpmWorkspace: (path) => read(path).config as PnpmWorkspace | undefined,
    manifestsNamed: (name) => named.get(name) ?? [],
    groupOf(name) {
      if (name.startsWith(packagePrefix)) return { paths: named.get(name.slice(packagePrefix.length)) ?? [], withContent: false };
      const prefix = [configPrefix, rangesPrefix].find((each) => name.startsWith(each));
      return prefix === undefined ? undefined : { paths: [name.slice(prefix.length)], withContent: true };
    },
    changed(path) {
      if (known.has(path) || baseName(path) === 'package.json') dirty.add(path);
    },
    settle() {
      let isMoved = false;
      for (const path of dirty) if (update(path)) isMoved = true;
      dirty.clear();
      return isMoved;
    },
  };
}

function parse(path: string, text: string): Config {
  const name = baseName(path);
  if (name === 'package.json') return parseManifest(text);
  return name === 'pnpm-workspace.yaml' ? parsePnpmWorkspace(text) : parseTsConfig(text);
}
