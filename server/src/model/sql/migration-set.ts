/** Which SQL files make up one schema, and in what order. Paths are relative, with `/`. */

import { baseName, folderOf } from '../../text/path.js';

const undoFolder = /(?:^|\/)(?:down|rollbacks?|reverts?|undo|verify)\/[^/]*$/i;
const undoName = /(?:^|[._-])(?:down|rollback|revert|undo)\.sql$|^(?:down|rollback|undo)[._-]|^U\d[\w.]*__/i;
const besideFolder =
  /(?:^|\/)(?:seeds?|seeders|seed[-_]data|fixtures?|__tests__|tests?|pgtap|queries|archived?|old|backups?|deprecated|\w*discarded\w*)\/[^/]*$/i;
const besideName = /^seeds?(?:[._-].*)?\.sql$|[._-]seeds?\.sql$|^tests?\.sql$|[._-]tests?\.sql$|^(?:query|queries)\.sql$/i;

/** A file that does not build the schema: it undoes a migration, fills tables with examples, tests or queries. */
export function isLeftOut(path: string): boolean {
  const name = baseName(path);
  return undoFolder.test(path) || undoName.test(name) || besideFolder.test(path) || besideName.test(name);
}

/** The Prisma files of one schema stand in one folder, or by kind in folders below it. */
export function prismaFolderOf(path: string): string {
  const own = folderOf(path);
  return /(?:^|\/)(?:models?|enums?|types|views|tables)$/i.test(own) ? folderOf(own) : own;
}

/** Prisma and Diesel keep each migration in a folder of its own. */
const folderPerMigration = /^(?:migration|up|down)\.sql$/i;
/** Folders that part one schema by kind of object. */
const kindFolder =
  /(?:^|\/)(?:tables?|policy|policies|rls|functions?|procedures|routines|views?|triggers?|types|enums|indexes|grants|roles|permissions|security|extensions|constraints)$/i;

/**
 * The set that a file belongs to, by its folder, and a key by which the files of that set sort. Numbers sort by value,
 * and Flyway's repeatable migrations come last.
 */
export function migrationSetOf(path: string): { readonly folder: string; readonly order: string } {
  const name = baseName(path);
  const own = folderOf(path);
  const up = folderPerMigration.test(name) || kindFolder.test(own);
  const folder = up ? folderOf(own) : own;
  const inSet = folder === '' ? path : path.slice(folder.length + 1);
  const order = inSet.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(20, '0'));
  return { folder, order: /^r__/.test(order) ? `\u{10ffff}${order}` : order };
}
