import { folderOf } from '../text/path.js';
import { stemOf } from './modules.js';
import type { Resolution } from './resolve.js';

/** Which files may import which: by the stem of a path, without extension and `/index`. Changed file by file. */
export interface ImportIndex {
  /** Takes in what a file imports now; returns the stems for which its answer has changed. */
  update(path: string, specifiers: readonly string[]): string[];
  remove(path: string): string[];
  /** Configurations have changed: looks again where imports lead; returns the stems for which an answer has changed. */
  recheck(): string[];
  /** Files with an import that may mean a file of that stem. */
  candidates(stem: string): Iterable<string>;
}

interface Indexed {
  /** Imports that configurations decide about, with where they led. */
  readonly loose: readonly (readonly [specifier: string, led: Resolution])[];
  readonly direct: readonly string[];
  readonly stems: ReadonlySet<string>;
}

const nothing: Indexed = { loose: [], direct: [], stems: new Set() };

/** `resolve` gives the same object as long as an import leads to the same places. */
export function createImportIndex(resolve: (folder: string, specifier: string) => Resolution): ImportIndex {
  const byFile = new Map<string, Indexed>();
  const byStem = new Map<string, Set<string>>();

  function replace(path: string, direct: readonly string[], loose: Indexed['loose']): string[] {
    const before = (byFile.get(path) ?? nothing).stems;
    const stems = new Set([...direct, ...loose.flatMap(([, { targets }]) => targets.map(stemOf))]);
    const changed = [...before].filter((stem) => !stems.has(stem));
    for (const stem of changed) byStem.get(stem)?.delete(path);
    for (const stem of stems) {
      if (before.has(stem)) continue;
      changed.push(stem);
      const files = byStem.get(stem);
      if (files) files.add(path);
      else byStem.set(stem, new Set([path]));
    }
    byFile.set(path, { loose, direct, stems });
    return changed;
  }

  return {
    update(path, specifiers) {
      const folder = folderOf(path);
      const isDirect = (specifier: string): boolean => specifier.startsWith('.');
      const direct = specifiers.filter(isDirect).flatMap((specifier) => resolve(folder, specifier).targets.map(stemOf));
      const loose = specifiers.filter((specifier) => !isDirect(specifier));
      return replace(
        path,
        direct,
        loose.map((specifier) => [specifier, resolve(folder, specifier)]),
      );
    },
    remove(path) {
      const changed = replace(path, [], []);
      byFile.delete(path);
      return changed;
    },
    recheck() {
      const changed: string[] = [];
      for (const [path, { loose, direct }] of byFile) {
        const folder = folderOf(path);
        const now = loose.map(([specifier]) => [specifier, resolve(folder, specifier)] as const);
        if (now.some(([, led], i) => led !== loose[i]?.[1])) changed.push(...replace(path, direct, now));
      }
      return changed;
    },
    candidates: (stem) => byStem.get(stem) ?? [],
  };
}

// Comments may stand between, such as the names that bundlers give to chunks; a string that is not closed ends with its line.
const between = String.raw`\s{0,100}(?:(?:/\*[^*]{0,200}\*/|//[^\n]{0,200}\n)\s{0,100}){0,3}`;
const importing = new RegExp(
  String.raw`\b(?:from|import|require)${between}\(?${between}(?:'([^'\r\n]{1,300})|"([^"\r\n]{1,300})|\x60([^\x60\r\n]{1,300}))`,
  'g',
);

/** What a text seems to import, without parsing it: never less than it does, now and then more. */
export function specifiersIn(text: string): string[] {
  const found = new Set<string>();
  for (const [, single, double, template] of text.matchAll(importing)) found.add((single ?? double ?? template) as string);
  return [...found];
}
