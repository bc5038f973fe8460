import { tableDeclaration, tableMention } from '../catalog/typescript/orm.js';
import { createWordIndex } from './word-index.js';

/** Which TypeScript files declare tables, and which seem to read or write a table, by their text and without parsing. */
export interface TableIndex {
  /** Takes in a file's text, undefined once it is gone; returns the names for which an answer has changed. */
  update(path: string, text: string | undefined): string[];
  /** Files that mention a table or model of that name, whatever its case. */
  usersOf(name: string): Iterable<string>;
}

/** Stands for "declares tables" among the names; no table has it. */
export const declaring = '\0';

/** Never less than a text does, now and then more. */
function namesIn(text: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const match of text.matchAll(tableMention)) {
    for (const name of match.slice(1)) if (name) names.add(name.slice(name.lastIndexOf('.') + 1).toLowerCase());
  }
  if (tableDeclaration.test(text)) names.add(declaring);
  return names;
}

export function createTableIndex(): TableIndex {
  const index = createWordIndex();
  return {
    update: (path, text) => (text === undefined ? index.remove(path) : index.replace(path, namesIn(text))),
    usersOf: (name) => index.filesOf(name.toLowerCase()),
  };
}
