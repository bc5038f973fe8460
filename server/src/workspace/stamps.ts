interface Sources {
  /** Changes whenever what the name stands for does. */
  revisionOf(name: string): number;
  /** A hash that no one can make two texts for. */
  digest(text: string): string;
  textOf(path: string): string | undefined;
  /** Undefined where the name is that of a file. */
  groupOf(name: string): Group | undefined;
}

/** Files that an analysis asked for together. */
export interface Group {
  readonly paths: readonly string[];
  /** Whether the question was for what they hold, or just for which they are. */
  readonly withContent: boolean;
}

/** Tells what a name stands for by a short text, equal for equal content in any process, and empty where there is nothing. */
export function createStamps({ revisionOf, digest, textOf, groupOf }: Sources): (name: string) => string {
  const known = new Map<string, { readonly revision: number; readonly stamp: string }>();
  function stampOf(name: string): string {
    const revision = revisionOf(name);
    const before = known.get(name);
    if (before?.revision === revision) return before.stamp;
    const stamp = compute(name);
    known.set(name, { revision, stamp });
    return stamp;
  }
  function compute(name: string): string {
    const group = groupOf(name);
    if (!group) {
      const text = textOf(name);
      return text === undefined ? '' : digest(text);
    }
    if (group.paths.length === 0) return '';
    return digest(group.paths.map((path) => (group.withContent ? `${path}\n${stampOf(path)}` : path)).join('\n'));
  }
  return stampOf;
}
