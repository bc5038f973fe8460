import type { Answer, Ledger } from '../model/ledger.js';
import type { AppModel, FileModel } from '../model/model.js';
import type { Schema } from '../model/sql/schema.js';
import type { TypeScriptFile } from '../model/typescript/file.js';
import { folderOf } from '../text/path.js';
import type { Grounds } from './asking.js';
import { declaring, type Groups, importersName, migrationsName, namesakesName, prismaName, setOf, tableName } from './groups.js';
import type { Links } from './links.js';
import { stemOf, withExtensions } from './modules.js';

interface Sources {
  readonly ledger: Ledger;
  readonly links: Links;
  readonly groups: Groups;
  isKnown(path: string): boolean;
  /** The same object as long as the file is the same. */
  modelOf(path: string): FileModel | undefined;
  schemaAt(set: string): Schema;
}

interface Lead {
  /** Undefined for a package, and for a file that is not known. */
  readonly path: string | undefined;
  readonly isOwn: boolean;
}

/** The folders above a file, nearest first, each with a `/` at its end; the workspace itself is ''. */
const foldersAbove = (path: string): string[] => {
  const folders: string[] = [];
  for (let at = path.lastIndexOf('/'); at >= 0; at = path.lastIndexOf('/', at - 1)) {
    folders.push(path.slice(0, at + 1));
    if (at === 0) break;
  }
  return [...folders, ''];
};

/** The model of a workspace; what is asked of it is written into the ledger. */
export function createAppModel({ ledger, links, groups, isKnown, modelOf, schemaAt }: Sources): AppModel {
  const takeOver = ({ rests, wants }: Grounds): void => {
    for (const [name] of rests) ledger.rest(name);
    for (const want of wants) if (!isKnown(want)) ledger.want([want]);
  };
  const schemaOfSet = (set: string): Schema => {
    ledger.rest(migrationsName(set));
    ledger.want([`${set.replace(/\/\*\.prisma$/, '')}/`]);
    return schemaAt(set);
  };
  const filesAt = (paths: readonly string[], limit: number): TypeScriptFile[] =>
    paths.slice(0, limit).flatMap((path) => {
      const file = app.fileAt(path);
      return file?.language === 'typescript' ? [file] : [];
    });

  const leads = new Map<string, Answer>();
  /** Where an import leads among the files that are known. Rests on configurations and on which files there are, not on what they hold. */
  function leadOf(from: string, specifier: string): Lead {
    const folder = folderOf(from);
    const key = `${folder}\n${specifier}`;
    const known = leads.get(key);
    if (known && ledger.takes(known)) return known.value as Lead;
    const answer = ledger.begin(undefined);
    try {
      const lead = find(folder, specifier);
      answer.value = lead;
      leads.set(key, answer);
      return lead;
    } finally {
      ledger.end(answer);
    }
  }
  function find(folder: string, specifier: string): Lead {
    const led = links.resolve(folder, specifier);
    takeOver(led);
    const candidates = led.value.targets.flatMap(withExtensions);
    const at = candidates.findIndex(isKnown);
    const tried = at < 0 ? candidates : candidates.slice(0, at + 1);
    for (const stem of new Set(tried.map(stemOf))) ledger.rest(namesakesName(stem));
    if (at !== 0 && tried.length > 0) ledger.want(at < 0 ? candidates : candidates.slice(0, at));
    return { path: candidates[at], isOwn: led.value.isOwn || at >= 0 };
  }

  const app: AppModel = {
    fileAt(path) {
      ledger.rest(path);
      if (!isKnown(path)) ledger.want([path]);
      return modelOf(path);
    },
    moduleAt(from, specifier) {
      const { path } = leadOf(from, specifier);
      const file = path === undefined ? undefined : app.fileAt(path);
      return file?.language === 'typescript' ? file : undefined;
    },
    isOwnModule: (from, specifier) => leadOf(from, specifier).isOwn,
    importersOf(path, limit) {
      ledger.rest(importersName(stemOf(path)));
      const found: TypeScriptFile[] = [];
      for (const importer of groups.importersOf(stemOf(path))) {
        if (found.length >= limit) break;
        const file = app.fileAt(importer);
        if (
          file?.language === 'typescript' &&
          file.facts.flow.imports.some((specifier) => leadOf(importer, specifier).path === path)
        )
          found.push(file);
      }
      return found;
    },
    packageVersion(from, name) {
      const found = links.versionOf(folderOf(from), name);
      takeOver(found);
      return found.value;
    },
    schemaOf: (path) => schemaOfSet(setOf(path)),
    prismaSchemas(from) {
      ledger.rest(prismaName);
      for (const at of foldersAbove(from)) for (const folder of ['prisma/', 'prisma/schema/']) ledger.want([at + folder]);
      const sets = groups.prismaSets();
      for (const at of foldersAbove(from)) {
        const below = sets.filter((set) => set.startsWith(at));
        // The schemas of several apps side by side say nothing about another one.
        if (below.length > 0) return below.length > 3 ? [] : below.map(schemaOfSet);
      }
      return [];
    },
    tableFiles(from, limit) {
      const files = groups.usersOfTable(declaring);
      ledger.rest(tableName(declaring));
      const manifests = foldersAbove(from).map((at) => `${at}package.json`);
      const known = manifests.findIndex(isKnown);
      for (const path of manifests.slice(0, known < 0 ? undefined : known + 1)) ledger.rest(path);
      const inside = (manifests[known] ?? '').slice(0, -'package.json'.length);
      return filesAt(
        files.filter((path) => path.startsWith(inside)),
        limit,
      );
    },
    tableUsers(names, limit) {
      const lower = [...new Set(names.map((name) => name.toLowerCase()))];
      const files = new Set(lower.flatMap((name) => groups.usersOfTable(name)));
      for (const name of lower) ledger.rest(tableName(name));
      return filesAt([...files], limit);
    },
  };
  return app;
}
