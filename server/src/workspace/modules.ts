import { folderOf } from '../text/path.js';

const extensions = ['.ts', '.tsx', '.js', '.jsx', '.mts', '.mjs', '.cts', '.cjs'];

/** `a/b` and `../c` give `a/c`; undefined when the path leaves the workspace. */
export function joinPath(directory: string, relative: string): string | undefined {
  const parts = directory ? directory.split('/') : [];
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue;
    if (part === '..') {
      if (parts.length === 0) return undefined;
      parts.pop();
    } else parts.push(part);
  }
  return parts.join('/');
}

function withExtensions(stem: string): string[] {
  const written = /\.([mc]?[jt]sx?)$/.exec(stem);
  if (written) {
    const bare = stem.slice(0, -written[0].length);
    // TypeScript sources import each other by the name of the emitted JavaScript.
    return [stem, `${bare}.ts`, `${bare}.tsx`, `${bare}.mts`];
  }
  return [
    ...extensions.map((extension) => stem + extension),
    ...extensions.slice(0, 4).map((extension) => `${stem}/index${extension}`),
  ];
}

/** Where an import may point, without extensions, in order of preference; empty for a package. */
function importTargets(from: string, specifier: string): string[] {
  const directory = folderOf(from);
  if (specifier.startsWith('.')) {
    const target = joinPath(directory, specifier);
    return target === undefined ? [] : [target];
  }
  const alias = /^[@~]\/(.+)$/.exec(specifier)?.[1];
  if (!alias) return [];
  const targets: string[] = [];
  for (let at: string | undefined = directory; at !== undefined; at = at ? folderOf(at) : undefined) {
    const prefix = at ? `${at}/` : '';
    targets.push(`${prefix}${alias}`, `${prefix}src/${alias}`);
  }
  return targets;
}

/**
 * Relative paths that an import may mean, in order of preference; empty for a package.
 * `@/x` and `~/x` are tried against the source roots above the importing file.
 */
export const moduleCandidates = (from: string, specifier: string): string[] =>
  importTargets(from, specifier).flatMap(withExtensions);

/** A path without the parts that an import may leave out. */
export const stemOf = (path: string): string => path.replace(/\.[mc]?[jt]sx?$/, '').replace(/(^|\/)index$/, '');

/** The stems of the files that an import may mean. */
export const importStems = (from: string, specifier: string): string[] => importTargets(from, specifier).map(stemOf);

/** Where the package.json of a file may stand, nearest first. */
export function manifestCandidates(from: string): string[] {
  const candidates: string[] = [];
  for (let at: string | undefined = folderOf(from); at !== undefined; at = at ? folderOf(at) : undefined)
    candidates.push(at ? `${at}/package.json` : 'package.json');
  return candidates;
}

/** The major version in a manifest's range for a package: 5 of `^5.0.1`. */
export function declaredMajor(manifest: string, name: string): number | undefined {
  try {
    const { dependencies, devDependencies } = JSON.parse(manifest) as {
      dependencies?: Record<string, unknown>;
      devDependencies?: Record<string, unknown>;
    };
    const range = dependencies?.[name] ?? devDependencies?.[name];
    const major = typeof range === 'string' ? /\d+/.exec(range)?.[0] : undefined;
    return major === undefined ? undefined : Number(major);
  } catch {
    return undefined;
  }
}
