import type { Language } from '../facts/common.js';
import { migrationSetOf } from '../model/sql/schema.js';
import { createImportIndex, specifiersIn } from './import-index.js';
import { stemOf } from './modules.js';
import type { Group } from './stamps.js';

// Names that no path has, for what an analysis may rest on besides files.
const migrationsPrefix = '\0migrations in ';
const namesakesPrefix = '\0files of ';
const importersPrefix = '\0importers of ';

/** The SQL files of a migration folder, with what is in them. */
export const migrationsName = (folder: string): string => migrationsPrefix + folder;
/** The files that an import without an extension could mean: one name for the dozen paths that would have to be tried. */
export const namesakesName = (stem: string): string => namesakesPrefix + stem;
/** The files with an import that may mean a file of this stem. */
export const importersName = (stem: string): string => importersPrefix + stem;
export const isImportersName = (name: string): boolean => name.startsWith(importersPrefix);

/** Files that are asked for together, kept in step as files come, change and go. */
export interface Groups {
  /** A file is there now, holds something else, or is gone. */
  changed(path: string, language: Language): void;
  /** Brings the import index up to date; costs what has changed since it was last asked, and no parsing. */
  indexImports(): void;
  /** Sorted. */
  migrationsIn(folder: string): readonly string[];
  /** In a fixed order while nothing changes. */
  importersOf(stem: string): readonly string[];
  /** What a name of this module stands for; undefined for other names. */
  of(name: string): Group | undefined;
}

interface Sources {
  /** Undefined for a file that is gone. */
  textOf(path: string): string | undefined;
  /** Told of every name whose group has changed. */
  bump(name: string): void;
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

export function createGroups({ textOf, bump }: Sources): Groups {
  const migrations = new Map<string, Set<string>>();
  const namesakes = new Map<string, Set<string>>();
  const imports = createImportIndex();
  /** TypeScript files whose imports have not been looked at since they changed. */
  const unindexed = new Set<string>();
  const sorted = (paths: ReadonlySet<string> | undefined): readonly string[] => [...(paths ?? [])].sort();

  const groups: Groups = {
    changed(path, language) {
      const isThere = textOf(path) !== undefined;
      if (language === 'sql') {
        const { folder } = migrationSetOf(path);
        place(migrations, folder, path, isThere);
        bump(migrationsName(folder));
      } else if (language === 'typescript') {
        if (place(namesakes, stemOf(path), path, isThere)) bump(namesakesName(stemOf(path)));
        unindexed.add(path);
      }
    },
    indexImports() {
      for (const path of unindexed) {
        const text = textOf(path);
        const changed = text === undefined ? imports.remove(path) : imports.update(path, specifiersIn(text));
        for (const stem of changed) bump(importersName(stem));
      }
      unindexed.clear();
    },
    migrationsIn: (folder) => sorted(migrations.get(folder)),
    importersOf(stem) {
      groups.indexImports();
      return [...imports.candidates(stem)];
    },
    of(name) {
      const after = (prefix: string): string | undefined => (name.startsWith(prefix) ? name.slice(prefix.length) : undefined);
      const folder = after(migrationsPrefix);
      if (folder !== undefined) return { paths: groups.migrationsIn(folder), withContent: true };
      const stem = after(namesakesPrefix);
      if (stem !== undefined) return { paths: sorted(namesakes.get(stem)), withContent: false };
      const imported = after(importersPrefix);
      return imported === undefined ? undefined : { paths: groups.importersOf(imported), withContent: false };
    },
  };
  return groups;
}
