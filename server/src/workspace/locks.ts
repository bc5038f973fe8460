import { baseName } from '../text/path.js';
import { foldersAbove, inFolder } from './modules.js';

/** Lock files of the package managers; of several in one folder the first counts. */
export const lockNames: readonly string[] = [
  'npm-shrinkwrap.json',
  'package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
];

export const isLockPath = (path: string): boolean => lockNames.includes(baseName(path));

/** What may be a lock file or a configuration of the compiler or of packages. */
export const isConfigPath = (path: string): boolean => /\.json$|(^|\/)pnpm-workspace\.yaml$/.test(path) || isLockPath(path);

/** Lock files larger than this are not read: those of monorepos with a thousand packages stay below. */
export const maxLockBytes = 16 * 1024 * 1024;

/** A dependency as the package lists it whose version is asked for. */
export interface LockQuestion {
  /** The package's folder, from that of the lock file. */
  readonly importer: string;
  /** The package's own name. */
  readonly of: string;
  readonly name: string;
  readonly range: string;
}

/** More places with a name than a real file has. */
const maxPlaces = 500;

/** Where a text stands in another, one after the other. */
function* places(text: string, wanted: string): Generator<number> {
  let left = maxPlaces;
  for (let at = text.indexOf(wanted); at >= 0 && left > 0; at = text.indexOf(wanted, at + wanted.length)) {
    yield at + wanted.length;
    left -= 1;
  }
}

/** What `pattern` captures right after a place with the wanted text. */
function after(text: string, wanted: string, pattern: RegExp): string | undefined {
  for (const at of places(text, wanted)) {
    const found = pattern.exec(text.slice(at, at + 600))?.[1];
    if (found !== undefined) return found;
  }
  return undefined;
}

/** `packages` of versions 2 and 3, where keys are paths; `dependencies` of version 1, where they are names. */
function inNpmLock(text: string, { importer, name }: LockQuestion): string | undefined {
  const entry = /^\s*:\s*\{\s*(?:"name"\s*:\s*"[^"]*",\s*)?"version"\s*:\s*"([^"]+)"/;
  for (const folder of foldersAbove(importer)) {
    const found = after(text, `"${inFolder(folder, `node_modules/${name}`)}"`, entry);
    if (found !== undefined) return found;
  }
  return after(text, `"${name}"`, entry);
}

/** `importers` of versions 5 and later; a lock file of one package lists its dependencies at the top. */
function inPnpmLock(text: string, { importer, name }: LockQuestion): string | undefined {
  const importers = text.indexOf('\nimporters:');
  const start = importers < 0 ? 0 : blockStart(text, importers, `\n  `, importer === '' ? '.' : importer);
  if (start === undefined) return undefined;
  const end = importers < 0 ? text.indexOf('\npackages:') : endOfBlock(text, start);
  const block = text.slice(start, end < 0 ? undefined : end);
  const version = /^\s*(?:\n\s*specifier:[^\n]*)?(?:\n\s*version:)?\s*['"]?\/?(?:(?:@[^/\s]+\/)?[a-z][^@/\s(]*@)?(\d[^\s('"_]*)/i;
  const indent = importers < 0 ? '\n  ' : '\n      ';
  return [name, `'${name}'`, `"${name}"`]
    .map((key) => after(block, `${indent}${key}:`, version))
    .find((found) => found !== undefined);
}

function blockStart(text: string, from: number, indent: string, key: string): number | undefined {
  for (const written of [key, `'${key}'`, `"${key}"`]) {
    const at = text.indexOf(`${indent}${written}:`, from);
    if (at >= 0) return at + indent.length + written.length + 1;
  }
  return undefined;
}

/** The next line that is indented no deeper than an importer. */
function endOfBlock(text: string, from: number): number {
  const next = /\n {0,2}[^\s]/g;
  next.lastIndex = from;
  return next.exec(text)?.index ?? -1;
}

/** Blocks headed by `name@range`, several ranges separated by commas; the second edition writes `name@npm:range`. */
function inYarnLock(text: string, { name, range }: LockQuestion): string | undefined {
  const versions: string[] = [];
  const lines = `\n${text}`;
  for (const opening of [`\n${name}@`, `\n"${name}@`]) {
    for (const at of places(lines, opening)) {
      const [, header = '', version = ''] = /^([^\n]*):\r?\n\s+version:? "?(\d[^"\s]*)/.exec(lines.slice(at, at + 2000)) ?? [];
      if (version === '' || header.includes('workspace:')) continue;
      const ranges = `${name}@${header}`.replaceAll('"', '').split(/,\s*/);
      if (ranges.includes(`${name}@${range}`) || ranges.includes(`${name}@npm:${range}`)) return version;
      versions.push(version);
    }
  }
  return versions.length === 1 ? versions[0] : undefined;
}

/** `packages`, keyed by name, or by the importing package and the name where two need different versions. */
function inBunLock(text: string, { of, name }: LockQuestion): string | undefined {
  const entry = /^\s*:\s*\[\s*"(?:@[^/"]+\/)?[^@"]+@(\d[^"]*)"/;
  return after(text, `"${of}/${name}"`, entry) ?? after(text, `"${name}"`, entry);
}

const readers: Readonly<Record<string, (text: string, question: LockQuestion) => string | undefined>> = {
  'npm-shrinkwrap.json': inNpmLock,
  'package-lock.json': inNpmLock,
  'pnpm-lock.yaml': inPnpmLock,
  'yarn.lock': inYarnLock,
  'bun.lock': inBunLock,
};

/**
 * The version that a lock file gives a dependency; undefined for one that it does not have, or that is code of the workspace.
 * Looked up by name in the text: these files are megabytes long, and a tree of them would serve nothing else.
 */
export const lockedVersion = (path: string, text: string, question: LockQuestion): string | undefined =>
  readers[baseName(path)]?.(text, question);
