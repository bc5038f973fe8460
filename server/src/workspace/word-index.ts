/** Which files hold which words, changed file by file; what counts as a word is the caller's business. */
export interface WordIndex {
  /** Takes in the words of a file; returns those for which the answer has changed. */
  replace(path: string, words: ReadonlySet<string>): string[];
  remove(path: string): string[];
  filesOf(word: string): Iterable<string>;
}

export function createWordIndex(): WordIndex {
  const byFile = new Map<string, ReadonlySet<string>>();
  const byWord = new Map<string, Set<string>>();
  function replace(path: string, words: ReadonlySet<string>): string[] {
    const before = byFile.get(path) ?? new Set<string>();
    const changed = [...before].filter((word) => !words.has(word));
    for (const word of changed) byWord.get(word)?.delete(path);
    for (const word of words) {
      if (before.has(word)) continue;
      changed.push(word);
      const files = byWord.get(word);
      if (files) files.add(path);
      else byWord.set(word, new Set([path]));
    }
    byFile.set(path, words);
    return changed;
  }
  return {
    replace,
    remove(path) {
      const changed = replace(path, new Set());
      byFile.delete(path);
      return changed;
    },
    filesOf: (word) => byWord.get(word) ?? [],
  };
}
