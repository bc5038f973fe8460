import { importStems } from './modules.js';

/** Which files may import which: by the stem of a path, without extension and `/index`. Changed file by file. */
export interface ImportIndex {
  /** Takes in what a file imports now; returns the stems for which its answer has changed. */
  update(path: string, specifiers: readonly string[]): string[];
  remove(path: string): string[];
  /** Files with an import that may mean a file of that stem. */
  candidates(stem: string): Iterable<string>;
}

export function createImportIndex(): ImportIndex {
  const byFile = new Map<string, ReadonlySet<string>>();
  const byStem = new Map<string, Set<string>>();
  function replace(path: string, stems: ReadonlySet<string>): string[] {
    const before = byFile.get(path) ?? new Set<string>();
    const changed = [...before].filter((stem) => !stems.has(stem));
    for (const stem of changed) byStem.get(stem)?.delete(path);
    for (const stem of stems) {
      if (before.has(stem)) continue;
      changed.push(stem);
      const files = byStem.get(stem);
      if (files) files.add(path);
      else byStem.set(stem, new Set([path]));
    }
    byFile.set(path, stems);
    return changed;
  }
  return {
    update: (path, specifiers) => replace(path, new Set(specifiers.flatMap((specifier) => importStems(path, specifier)))),
    remove(path) {
      const changed = replace(path, new Set());
      byFile.delete(path);
      return changed;
    },
    candidates: (stem) => byStem.get(stem) ?? [],
  };
}

const importing = /\b(?:from|import|require)\s*\(?\s*(["'])([^"'\n]{1,300})\1/g;

/** What a text seems to import, without parsing it: never less than it does, now and then more. */
export function specifiersIn(text: string): string[] {
  const found = new Set<string>();
  for (const match of text.matchAll(importing)) found.add(match[2] as string);
  return [...found];
}
