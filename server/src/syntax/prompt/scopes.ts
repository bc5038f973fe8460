/** What a block binds for the tags inside it. */
interface Scope {
  readonly name: string;
  /** Names that stand for an element; null when every plain name may be one of its fields. */
  readonly names: readonly string[] | null;
  readonly source: string;
}

/** Blocks that bind nothing and are no sections of Mustache. */
const plainBlocks = new Set(
  (
    'if unless block macro call filter autoescape case capture switch raw verbatim chat generation message system user ' +
    'assistant developer gen select section inline ifchanged trans'
  ).split(' '),
);
const loopBlocks = new Set(['for', 'asyncEach', 'asyncAll', 'tablerow']);
const path = String.raw`[@$]?[\w.-]+`;
const loop = new RegExp(String.raw`^\s*([\w\s,()]*?)\s+in\s+(${path})`);
const context = new RegExp(String.raw`^\s*(${path})\s*(?:as\s*\|([^|]*)\|)?`);

/**
 * Follows `for`, `#each`, `#with` and Mustache sections, to tell where a name inside them comes from.
 * Blocks that are not closed stay open; a closing tag also closes what was left open inside it.
 */
export class Scopes {
  readonly #open: Scope[] = [];

  /** `inside` is what follows the block's name. `isStatement` for `{% %}`. */
  open(name: string, inside: string, isStatement: boolean): void {
    let scope: Scope = { name, names: [], source: '' };
    if (isStatement || name === 'range') {
      const match = loopBlocks.has(name) ? loop.exec(inside) : null;
      if (match) scope = { name, names: (match[1] as string).split(/[\s,()]+/).filter(Boolean), source: match[2] as string };
    } else if (name === 'each' || name === 'with') {
      const match = context.exec(inside);
      if (match) scope = { name, names: match[2]?.split(/\s+/).filter(Boolean) ?? null, source: match[1] as string };
    } else if (!plainBlocks.has(name) && inside.trim() === '') {
      scope = { name, names: null, source: name };
    }
    this.#open.push(scope);
  }

  close(name: string): void {
    const index = this.#open.findLastIndex((scope) => scope.name === name);
    if (index >= 0) this.#open.length = index;
  }

  /** Source of the root of a path, or undefined where no block binds it. */
  sourceOf(name: string): string | undefined {
    const root = /^[^.]*/.exec(name)?.[0] ?? '';
    for (let i = this.#open.length - 1; i >= 0; i -= 1) {
      const { names, source } = this.#open[i] as Scope;
      if (names === null ? !root.startsWith('@') : names.includes(root))
        return source === 'this' || source === '.' ? undefined : source;
    }
    return undefined;
  }
}
