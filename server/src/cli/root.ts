import { homedir, tmpdir } from 'node:os';
import { dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { settingsFileNames } from '../config/schema.js';
import { kindOf } from '../host/node.js';
import { UsageError } from './exit.js';

export interface Root {
  /** Absolute path of the workspace. */
  readonly folder: string;
  /** What was named, relative to the workspace with `/`; undefined when the whole workspace is meant. */
  readonly only: readonly string[] | undefined;
}

const isInside = (outer: string, inner: string): boolean => {
  const way = relative(outer, inner);
  return way === '' || (!way.startsWith('..') && !isAbsolute(way));
};

export const toRelative = (folder: string, path: string): string => relative(folder, path).split(sep).join('/');

function commonFolder(paths: readonly string[]): string {
  let common = paths[0] as string;
  while (!paths.every((path) => isInside(common, path))) common = dirname(common);
  return common;
}

function* upwards(from: string): Generator<string> {
  for (let at = from; ; at = dirname(at)) {
    yield at;
    if (dirname(at) === at) return;
  }
}

const hasSettings = (folder: string): boolean => settingsFileNames.some((name) => kindOf(resolve(folder, name)) === 'file');

const hasManifest = (folder: string): boolean => kindOf(resolve(folder, 'package.json')) === 'file';

/** Folders upwards that may be a project: a marker in the home folder, the one for temporary files or `/` is a stray. */
function* projectsUpwards(from: string): Generator<string> {
  const strays = [homedir(), tmpdir()];
  for (const folder of upwards(from)) {
    if (strays.includes(folder) || dirname(folder) === folder) return;
    yield folder;
  }
}

/**
 * The workspace of the given paths: the nearest folder upwards that holds a settings file, as far as the git repository
 * reaches. Outside of one every folder upwards may hold it, and else the nearest package.json from the working directory
 * marks the workspace. Without any of them it is the working directory, or the given folder when that lies elsewhere.
 */
export function findRoot(
  cwd: string,
  given: readonly string[],
  command: string,
  options: { mayBeMissing?: boolean; ownSettings?: boolean } = {},
): Root {
  const paths = given.length > 0 ? given.map((path) => resolve(cwd, path)) : [cwd];
  paths.forEach((path, index) => {
    if (!options.mayBeMissing && !kindOf(path)) throw new UsageError(`There is no file or folder "${given[index]}".`, command);
  });
  const common = commonFolder(paths);
  const start = kindOf(common) === 'folder' ? common : dirname(common);
  const isHere = isInside(cwd, start);
  const above = [...upwards(start)];
  const base = isHere ? cwd : start;
  const repository = above.find((folder) => kindOf(resolve(folder, '.git')));
  const reach = above.filter((folder) => isInside(repository ?? base, folder) || (isHere && isInside(cwd, folder)));
  const beyond = repository === undefined ? [...projectsUpwards(base)] : [];
  const settled = options.ownSettings ? undefined : [...reach, ...beyond].find(hasSettings);
  const folder = settled ?? beyond.find(hasManifest) ?? base;
  const only = paths.map((path) => toRelative(folder, path));
  return { folder, only: only.includes('') ? undefined : only };
}
