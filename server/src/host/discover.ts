import type { Ignore } from 'ignore';
import ignore from 'ignore';
import { createGlobs } from '../config/glob.js';
import { languageOf } from '../workspace/languages.js';
import type { Host } from './host.js';

/** A path that was left out, and why. `failed` tells a broken read from a documented limit. A folder ends with `/`. */
export interface Skipped {
  readonly path: string;
  readonly reason: string;
  readonly failed: boolean;
}

/** Why a file that was named is not read although it could be. */
export const otherKind = 'not a kind of file that Leaklint reads';

export interface Discovery {
  /** Files of a known language, sorted. */
  readonly paths: readonly string[];
  /** Files that say where imports lead and that the settings leave out of the scan. */
  readonly configurations: readonly string[];
  readonly skipped: readonly Skipped[];
}

export interface DiscoverOptions {
  /** Globs of what is read; empty means every file of a known language. */
  readonly files: readonly string[];
  /** Globs of what is left out, on top of .gitignore. */
  readonly ignore: readonly string[];
  /** Relative files or folders to look at instead of everything. A file that is named is read even if ignored. */
  readonly only?: readonly string[];
  readonly isCancelled?: () => boolean;
}

/** Third-party or generated folders, wherever they stand. */
// biome-ignore format: a table
export const skippedFolders: ReadonlySet<string> = new Set([
  'node_modules', 'bower_components', 'jspm_packages', '.yarn', '.pnpm-store', 'dist', 'build', 'out',
  'coverage', 'vendor', '.next', '.nuxt', '.output', '.svelte-kit', '.turbo', '.cache', '.parcel-cache', '.vercel', '.netlify',
  '.wrangler', '.terraform', '.venv', 'venv', '__pycache__',
]);
const versionControl = new Set(['.git', '.hg', '.svn', '.jj']);
const lockFiles = /^(package-lock|npm-shrinkwrap|deno|composer|packages)(\.lock)?\.json$|^pnpm-lock\.ya?ml$/;
const configuration = /^(?:package|[tj]sconfig(?:\.[\w.-]+)?)\.json$|^pnpm-workspace\.yaml$/;
const minified = /\.min\.[cm]?js$|[.-]bundle\.js$/;

interface Rules {
  /** The folder that the patterns are relative to; patterns of folders above reach it through `prefix`. */
  readonly base: string;
  readonly prefix: string;
  readonly patterns: Ignore;
}

const inFolder = (folder: string, name: string): string => (folder ? `${folder}/${name}` : name);

// Case counts on every system, so that a scan finds the same files wherever it runs.
const patternsOf = (text: string): Ignore => ignore({ ignorecase: false }).add(text);

/** Whether git would ignore the path: the innermost file that has an opinion decides. A folder is given with `/`. */
function isIgnored(path: string, rules: readonly Rules[]): boolean {
  for (let i = rules.length - 1; i >= 0; i -= 1) {
    const { base, prefix, patterns } = rules[i] as Rules;
    const result = patterns.test(prefix + (base ? path.slice(base.length + 1) : path));
    if (result.ignored) return true;
    if (result.unignored) return false;
  }
  return false;
}

const isHidden = (path: string, rules: readonly Rules[] | undefined): boolean => rules === undefined || isIgnored(path, rules);

const nameReason = (name: string): string | undefined =>
  lockFiles.test(name) ? 'a lock file' : minified.test(name) ? 'minified' : undefined;

/**
 * The files that a scan reads, in a fixed order. Links are not followed: what they point at inside the workspace is met
 * at its own place, and what lies outside is not the workspace's.
 */
export async function discover(host: Host, options: DiscoverOptions): Promise<Discovery> {
  const paths = new Set<string>();
  const configurations = new Set<string>();
  const skipped = new Map<string, Skipped>();
  const skip = (path: string, reason: string, failed = false): void => {
    skipped.set(path, { path, reason, failed });
  };
  const isWanted = options.files.length === 0 ? () => true : createGlobs(options.files);
  const isLeftOut = createGlobs(options.ignore);

  async function rulesOf(folder: string): Promise<Rules[]> {
    const read = await host.readFile(inFolder(folder, '.gitignore'), 1 << 20);
    if (!read.ok) return [];
    return [{ base: folder, prefix: '', patterns: patternsOf(new TextDecoder().decode(read.bytes)) }];
  }

  async function rulesAbove(folder: string): Promise<Rules[]> {
    const rules: Rules[] = ((await host.ignoreFilesAbove?.()) ?? []).map(({ text, below }) => ({
      base: '',
      prefix: below ? `${below}/` : '',
      patterns: patternsOf(text),
    }));
    const parts = folder ? folder.split('/') : [];
    for (let depth = 0; depth < parts.length; depth += 1) rules.push(...(await rulesOf(parts.slice(0, depth).join('/'))));
    return rules;
  }

  // git ignores only what it does not track
  const tracked = new Set(await host.trackedFiles?.());
  const trackedFolders = new Set<string>();
  for (const path of tracked) {
    for (let end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/', end - 1)) {
      const folder = path.slice(0, end);
      if (trackedFolders.has(folder)) break;
      trackedFolders.add(folder);
    }
  }

  function visitFile(path: string, name: string, rules: readonly Rules[] | undefined): void {
    if (configuration.test(name) && (tracked.has(path) || !isHidden(path, rules))) configurations.add(path);
    if (!languageOf(path) || !isWanted(path)) return;
    const reason = nameReason(name);
    if (reason) skip(path, reason);
    else if (isLeftOut(path)) skip(path, 'left out by the settings');
    else if (isHidden(path, rules) && !tracked.has(path)) skip(path, 'ignored by git');
    else paths.add(path);
  }

  /** `outer` is undefined below a folder that git ignores. */
  async function visitFolder(folder: string, outer: readonly Rules[] | undefined): Promise<void> {
    if (options.isCancelled?.()) return;
    const read = await host.readFolder(folder);
    if (!read.ok) {
      if (read.reason !== 'missing' || folder === '') skip(`${folder}/`, `cannot be read: ${read.message}`, true);
      return;
    }
    const hasRules = read.entries.some((entry) => entry.name === '.gitignore');
    const rules = hasRules && outer ? [...outer, ...(await rulesOf(folder))] : outer;
    for (const entry of [...read.entries].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = inFolder(folder, entry.name);
      if (entry.kind === 'file') visitFile(path, entry.name, rules);
      else if (entry.kind === 'link' && !isHidden(path, rules)) skip(path, 'a link');
      else if (entry.kind === 'folder' && !versionControl.has(entry.name)) {
        if (skippedFolders.has(entry.name)) skip(`${path}/`, 'third-party or generated code');
        else if (isLeftOut(path) || isLeftOut(`${path}/`)) skip(`${path}/`, 'left out by the settings');
        else if (!isHidden(`${path}/`, rules)) await visitFolder(path, rules);
        else if (trackedFolders.has(path)) await visitFolder(path, undefined);
        else skip(`${path}/`, 'ignored by git');
      }
    }
  }

  for (const start of options.only ?? ['']) {
    const folder = await host.readFolder(start);
    if (folder.ok) {
      const above = await rulesAbove(start);
      await visitFolder(start, start && isIgnored(`${start}/`, above) ? [] : above);
    } else if (languageOf(start)) paths.add(start);
    else if (folder.reason === 'unreadable') skip(start, `cannot be read: ${folder.message}`, true);
    else skip(start, otherKind);
  }
  const order = (a: { path: string }, b: { path: string }): number => (a.path < b.path ? -1 : 1);
  for (const path of paths) skipped.delete(path);
  const leftOut = [...configurations].filter((path) => !paths.has(path)).sort();
  return { paths: [...paths].sort(), configurations: leftOut, skipped: [...skipped.values()].sort(order) };
}

/** Why a text is not worth reading although its name is: machine-made code on a few endless lines. */
export function unfitReason(path: string, text: string): string | undefined {
  const language = languageOf(path);
  if (language !== 'typescript' && language !== 'json') return undefined;
  if (text.length < 50_000) return undefined;
  let lines = 1;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines += 1;
  return text.length / lines > 500 ? 'machine-made: very long lines' : undefined;
}
