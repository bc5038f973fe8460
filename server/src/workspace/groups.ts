import type { Language } from '../facts/common.js';
import { migrationSetOf, prismaFolderOf } from '../model/sql/schema.js';
import { createImportIndex, specifiersIn } from './import-index.js';
import type { Links } from './links.js';
import { stemOf } from './modules.js';
import type { Group } from './stamps.js';
import { createTableIndex, declaring } from './table-index.js';

// Names that no path has, for what an analysis may rest on besides files.
const migrationsPrefix = '\0migrations in ';
const namesakesPrefix = '\0files of ';
const importersPrefix = '\0importers of ';
const tablePrefix = '\0users of table ';

/** The files of a schema, with what is in them. */
export const migrationsName = (set: string): string => migrationsPrefix + set;
/** The folders with Prisma files in them. */
export const prismaName = '\0prisma folders';
/** The files that mention a table, or those that declare one. */
export const tableName = (name: string): string => tablePrefix + name;
export { declaring };
/** The files that an import without an extension could mean: one name for the dozen paths that would have to be tried. */
export const namesakesName = (stem: string): string => namesakesPrefix + stem;
/** The files with an import that may mean a file of this stem. */
export const importersName = (stem: string): string => importersPrefix + stem;
/** Whether all sources have to be known for what a name stands for to be complete. */
export const restsOnSources = (name: string): boolean =>
  name.startsWith(importersPrefix) || name.startsWith(tablePrefix) || name === prismaName;

/** The schema that a file belongs to: a folder of migrations, or of Prisma files. */
export const setOf = (path: string): string =>
  path.endsWith('.prisma') ? `${prismaFolderOf(path)}/*.prisma` : migrationSetOf(path).folder;

/** Files that are asked for together, kept in step as files come, change and go. */
export interface Groups {
  /** A file is there now, holds something else, or is gone. */
  changed(path: string, language: Language | undefined): void;
  /** Brings the import index up to date; costs what has changed since it was last asked, and no parsing. */
  indexImports(): void;
  /** Sorted. */
  filesOfSet(set: string): readonly string[];
  /** Sorted; each as `setOf` gives it. */
  prismaSets(): readonly string[];
  /** Files that mention a table or model, `declaring` for those that declare one; sorted. */
  usersOfTable(name: string): readonly string[];
  /** Sorted. */
  importersOf(stem: string): readonly string[];
  /** What a name stands for that no path has; undefined for that of a file. */
  of(name: string): Group | undefined;
}

interface Sources {
  /** Undefined for a file that is gone. */
  textOf(path: string): string | undefined;
  /** Told of every name whose group has changed. */
  bump(name: string): void;
  readonly links: Links;
}

/** Whether this changed anything. */
function place(groups: Map<string, Set<string>>, key: string, path: string, isThere: boolean): boolean {
  const group = groups.get(key) ?? new Set();
  groups.set(key, group);
  if (group.has(path) === isThere) return false;
  if (isThere) group.add(path);
  else group.delete(path);
  return true;
}

export function createGroups({ textOf, bump, links }: Sources): Groups {
  const prisma = new Set<string>();
  const tables = createTableIndex();
  /** TypeScript files whose mentions of tables have not been looked at since they changed; looked at once somebody asks. */
  const untabled = new Set<string>();
  let isTableAsked = false;
  const migrations = new Map<string, Set<string>>();
  const namesakes = new Map<string, Set<string>>();
  const imports = createImportIndex((folder, specifier) => links.resolve(folder, specifier).value);
  /** The configurations under which imports were last looked at. */
  let linked = links.settle();
  /** TypeScript files whose imports have not been looked at since they changed. */
  const unindexed = new Set<string>();
  const sorted = (paths: ReadonlySet<string> | undefined): readonly string[] => [...(paths ?? [])].sort();

  const groups: Groups = {
    changed(path, language) {
      links.changed(path);
      const isThere = textOf(path) !== undefined;
      if (language === 'sql' || language === 'prisma') {
        const set = setOf(path);
        place(migrations, set, path, isThere);
        bump(migrationsName(set));
        if (language === 'prisma' && prisma.has(set) !== (migrations.get(set)?.size ?? 0) > 0) {
          if (isThere) prisma.add(set);
          else prisma.delete(set);
          bump(prismaName);
        }
      } else if (language === 'typescript') {
        if (place(namesakes, stemOf(path), path, isThere)) bump(namesakesName(stemOf(path)));
        unindexed.add(path);
        untabled.add(path);
      }
    },
    indexImports() {
      const now = links.settle();
      if (now !== linked) for (const stem of imports.recheck()) bump(importersName(stem));
      linked = now;
      for (const path of unindexed) {
        const text = textOf(path);
        const changed = text === undefined ? imports.remove(path) : imports.update(path, specifiersIn(text));
        for (const stem of changed) bump(importersName(stem));
      }
      unindexed.clear();
      if (!isTableAsked) return;
      for (const path of untabled) for (const name of tables.update(path, textOf(path))) bump(tableName(name));
      untabled.clear();
    },
    filesOfSet: (set) => sorted(migrations.get(set)),
    prismaSets: () => sorted(prisma),
    usersOfTable(name) {
      isTableAsked = true;
      groups.indexImports();
      return [...tables.usersOf(name)].sort();
    },
    importersOf(stem) {
      groups.indexImports();
      return [...imports.candidates(stem)].sort();
    },
    of(name) {
      const after = (prefix: string): string | undefined => (name.startsWith(prefix) ? name.slice(prefix.length) : undefined);
      const set = after(migrationsPrefix);
      if (set !== undefined) return { paths: groups.filesOfSet(set), withContent: true };
      if (name === prismaName) return { paths: groups.prismaSets(), withContent: false };
      const table = after(tablePrefix);
      if (table !== undefined) return { paths: groups.usersOfTable(table), withContent: false };
      const stem = after(namesakesPrefix);
      if (stem !== undefined) return { paths: sorted(namesakes.get(stem)), withContent: false };
      const imported = after(importersPrefix);
      return imported === undefined ? links.groupOf(name) : { paths: groups.importersOf(imported), withContent: false };
    },
  };
  return groups;
}
