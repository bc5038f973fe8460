import { createGlobs } from '../config/glob.js';
import type { Language } from '../facts/common.js';
import { maxBytesOf } from '../host/aside.js';
import { decodeText } from '../host/decode.js';
import { unfitReason } from '../host/discover.js';
import type { Host } from '../host/host.js';
import { baseName, folderOf } from '../text/path.js';
import type { Extractors } from '../workspace/extractors.js';
import { languageOf } from '../workspace/languages.js';
import { isConfigPath, isLockPath } from '../workspace/locks.js';
import type { Workspace } from '../workspace/workspace.js';
import { packageFiles } from './package-files.js';

/** Files that one document may bring in, so that a hub file does not pull in a whole repository. */
export const maxFilesPerDocument = 200;
/** A migration set is folded whole or not at all: a part of it would give a wrong schema. */
const maxFilesPerSet = 5000;

export interface LoaderOptions {
  readonly host: Host;
  readonly workspace: Workspace;
  readonly extractors: Extractors;
  /** Text of an open document: it belongs to the editor, and the disk is not asked for it. */
  readonly openText: (path: string) => string | undefined;
  readonly log: (message: string) => void;
}

/** Brings in the files that an analysis asks for, once each, and keeps them as they are on disk. */
export interface Loader {
  /** Reads what is wanted and new. True when the workspace has changed and is worth asking again. */
  load(wants: readonly (readonly string[])[], budget: { files: number }): Promise<boolean>;
  /** Reads one file into the workspace; the reason when it cannot be used. */
  read(path: string): Promise<{ reason: string; isFailure: boolean } | undefined>;
  /** A file appeared, changed or went; it is read again when an analysis has asked for it, or `isNeeded`. True when that matters. */
  changed(path: string, change: { isDeleted: boolean; isNeeded?: boolean }): Promise<boolean>;
  /** Forgets what is on disk, for clients that cannot watch it. */
  forget(): void;
}

/** Why files of a language cannot be read, should its parser not load; that is a broken installation, not the user's fault. */
export async function parserProblem(extractors: Extractors, language: Language): Promise<string | undefined> {
  try {
    await extractors.load(language);
    return undefined;
  } catch (error) {
    return `the parser for ${language} did not load: ${error instanceof Error ? error.message : String(error)}`;
  }
}

const isSet = (group: readonly string[]): boolean => group.length === 1 && (group[0] as string).endsWith('/');
const isGlob = (path: string): boolean => path.startsWith('/');

export function createLoader({ host, workspace, extractors, openText, log }: LoaderOptions): Loader {
  const asked = new Map<string, { group: readonly string[]; done: Promise<boolean>; isSettled: boolean }>();
  /** Every path and folder that was ever asked for. */
  const wanted = new Set<string>();
  /** Globs that were asked for. */
  const patterns: ((path: string) => boolean)[] = [];
  /** Names in folders: an import has dozens of candidates, and each would be a question to a disk or to the editor. */
  const listings = new Map<string, Promise<ReadonlySet<string>>>();

  function namesIn(folder: string): Promise<ReadonlySet<string>> {
    let names = listings.get(folder);
    if (!names) {
      const list = async (): Promise<ReadonlySet<string>> => {
        const listing = await host.readFolder(folder);
        return new Set(listing.ok ? listing.entries.map(({ name }) => name) : []);
      };
      names = list();
      listings.set(folder, names);
    }
    return names;
  }

  async function put(path: string, text: string | undefined): Promise<{ reason: string; isFailure: boolean } | undefined> {
    const language = languageOf(path);
    if (!language && !isLockPath(path)) return { reason: 'not a kind of file that Leaklint reads', isFailure: false };
    if (text === undefined) return { reason: 'not text', isFailure: false };
    const unfit = unfitReason(path, text);
    if (unfit) return { reason: unfit, isFailure: false };
    const broken = language && (await parserProblem(extractors, language));
    if (broken) return { reason: broken, isFailure: true };
    // It may have been opened meanwhile, and then the editor's text counts.
    workspace.set(path, openText(path) ?? text);
    return undefined;
  }

  async function read(path: string): Promise<{ reason: string; isFailure: boolean } | undefined> {
    const open = openText(path);
    if (open !== undefined) return put(path, open);
    const file = await host.readFile(path, maxBytesOf(path));
    if (!file.ok) return { reason: file.message, isFailure: file.reason === 'unreadable' };
    return put(path, decodeText(file.bytes)?.text);
  }

  async function readFirst(group: readonly string[], budget: { files: number }): Promise<boolean> {
    // Reserved first, as many are under way at once.
    budget.files -= 1;
    for (const path of group) {
      if (workspace.has(path)) return true;
      const name = baseName(path);
      if (openText(path) === undefined && !(await namesIn(folderOf(path))).has(name)) continue;
      if ((await read(path)) === undefined) return true;
    }
    budget.files += 1;
    return false;
  }

  async function schemaFilesIn(folder: string): Promise<string[]> {
    const inside = (name: string): string => (folder ? `${folder}/${name}` : name);
    const listing = await host.readFolder(folder);
    if (!listing.ok) return [];
    const files = listing.entries.filter(({ kind, name }) => kind === 'file' && /^(?:sql|prisma)$/.test(languageOf(name) ?? ''));
    // One level down, as Prisma lays its migrations out.
    const folders = listing.entries.filter(({ kind }) => kind === 'folder');
    return [...files.map(({ name }) => inside(name)), ...folders.map(({ name }) => inside(`${name}/migration.sql`))];
  }

  async function readSet(folder: string): Promise<boolean> {
    const paths = await schemaFilesIn(folder);
    if (paths.length > maxFilesPerSet) {
      log(
        `${folder || 'The workspace folder'} holds ${paths.length} schema files, more than ${maxFilesPerSet}: they are looked at one by one.`,
      );
      return false;
    }
    let isChanged = false;
    for (const path of paths) {
      if (!workspace.has(path) && (await read(path)) === undefined) isChanged = true;
    }
    return isChanged;
  }

  /** Packages of a workspace, by the glob of their package.json files. */
  async function readPackages(glob: string): Promise<boolean> {
    const paths = await packageFiles(host, glob.slice(1));
    const fresh = await Promise.all(paths.map(async (path) => !workspace.has(path) && (await read(path)) === undefined));
    return fresh.includes(true);
  }

  const isWanted = (path: string): boolean =>
    wanted.has(path) ||
    patterns.some((isMatch) => isMatch(path)) ||
    wanted.has(`${folderOf(path)}/`) ||
    (path.endsWith('/migration.sql') && wanted.has(`${folderOf(folderOf(path))}/`));

  return {
    read,
    async load(wants, budget) {
      const fresh: { done: Promise<boolean>; isSettled: boolean }[] = [];
      for (const group of wants) {
        const key = group.join('\n');
        let entry = asked.get(key);
        if (!entry) {
          const [first = ''] = group;
          // Configurations are few, and what they say holds for every import.
          const isCounted = !isSet(group) && !isConfigPath(first);
          if (isCounted && budget.files <= 0) continue;
          const done = isSet(group)
            ? readSet(first.slice(0, -1))
            : isGlob(first)
              ? readPackages(first)
              : readFirst(group, isCounted ? budget : { files: 1 });
          if (isGlob(first)) patterns.push(createGlobs([first.slice(1)]));
          entry = { group, done, isSettled: false };
          asked.set(key, entry);
          for (const path of group) wanted.add(path);
        }
        // What is still asked for after it was read once is not there, or says nothing.
        if (!entry.isSettled) fresh.push(entry);
      }
      const found = await Promise.all(fresh.map(({ done }) => done));
      for (const entry of fresh) entry.isSettled = true;
      return found.includes(true);
    },
    async changed(path, { isDeleted, isNeeded = false }) {
      listings.clear();
      if (openText(path) !== undefined) return false;
      const isKnown = workspace.has(path);
      const isUseful = isNeeded || isWanted(path);
      if (!isKnown && !isUseful) return false;
      if (isUseful && !isDeleted && (await read(path)) === undefined) return true;
      if (openText(path) !== undefined) return false;
      workspace.remove(path);
      // Another candidate may now be what an import means.
      for (const [key, { group }] of asked) if (group.includes(path)) asked.delete(key);
      return isKnown;
    },
    forget() {
      asked.clear();
      listings.clear();
      for (const path of [...workspace.paths()]) if (openText(path) === undefined) workspace.remove(path);
    },
  };
}
