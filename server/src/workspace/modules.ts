import { folderOf } from '../text/path.js';

const extensions = ['.ts', '.tsx', '.js', '.jsx', '.mts', '.mjs', '.cts', '.cjs'];

export const inFolder = (folder: string, name: string): string => (folder ? `${folder}/${name}` : name);

/** The folder of a path and all above it, innermost first; the last is the workspace's own, which has an empty name. */
export function foldersAbove(folder: string): string[] {
  const folders = [folder];
  for (let at = folder; at !== ''; ) {
    at = folderOf(at);
    folders.push(at);
  }
  return folders;
}

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

/** The entry of a map of patterns that fits a text best: the exact one, or the one with the longest text before its star. */
export function fittingPattern<T>(
  entries: Iterable<readonly [pattern: string, value: T]>,
  text: string,
): { pattern: string; value: T; star: string } | undefined {
  let best: { pattern: string; value: T; star: string } | undefined;
  let longest = -1;
  for (const [pattern, value] of entries) {
    if (pattern === text) return { pattern, value, star: '' };
    const before = pattern.indexOf('*');
    const after = pattern.length - before - 1;
    if (before <= longest || text.length < before + after) continue;
    if (!text.startsWith(pattern.slice(0, before)) || !text.endsWith(pattern.slice(before + 1))) continue;
    best = { pattern, value, star: text.slice(before, text.length - after) };
    longest = before;
  }
  return best;
}

/** The files that a path without or with an extension may mean, in order of preference. */
export function withExtensions(stem: string): string[] {
  const written = /(\.d)?\.([mc]?[jt]sx?)$/.exec(stem);
  if (written) {
    const bare = stem.slice(0, -written[0].length);
    // TypeScript sources import each other by the name of the emitted JavaScript, and types stand for what they describe.
    const sources = [`${bare}.ts`, `${bare}.tsx`, `${bare}.mts`];
    const own = written[1] || sources.includes(stem) ? [] : [stem];
    return sources.includes(stem) ? [stem, ...sources.filter((path) => path !== stem)] : [...sources, ...own];
  }
  return [
    ...extensions.map((extension) => stem + extension),
    ...extensions.slice(0, 4).map((extension) => inFolder(stem, `index${extension}`)),
  ];
}

/** Where frameworks and habit let an import lead that starts so, from each folder above: for projects that do not say it. */
const habits: readonly (readonly [prefix: RegExp, roots: readonly string[]])[] = [
  [/^[@~]\/(.+)$/, ['', 'src/']],
  // Nuxt's root, and SvelteKit's library folder
  [/^(?:~~|@@)\/(.+)$/, ['']],
  [/^\$lib\/(.+)$/, ['src/lib/']],
];

/** Targets of an import that only habit explains, without extensions, in order of preference; empty for other imports. */
export function habitualTargets(folder: string, specifier: string): string[] {
  for (const [prefix, roots] of habits) {
    const rest = prefix.exec(specifier)?.[1];
    if (rest === undefined) continue;
    return foldersAbove(folder).flatMap((at) => roots.flatMap((root) => joinPath(at, root + rest) ?? []));
  }
  return [];
}

/** A path without the parts that an import may leave out. */
export const stemOf = (path: string): string => path.replace(/\.[mc]?[jt]sx?$/, '').replace(/(?:(?:^|\/)index)+$/, '');
