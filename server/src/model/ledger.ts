/** What an answer rests on. */
interface Grounds {
  /** Names of files and groups, with the revisions they had. */
  names?: Map<string, number>;
  /** What is not known and was asked for: paths of which one would do. */
  wants?: (readonly string[])[];
  /** The grounds of other answers that were taken over. */
  parts?: Set<Grounds>;
  /** The longest way down through `parts`. */
  height: number;
  checkedAt: number;
  holds: boolean;
}

/** An answer that is being found. */
interface Page extends Grounds {
  /** The outermost waiting answer that was asked for again meanwhile, by its depth. */
  low: number;
  /** Answers found meanwhile that hang on one which is not complete. */
  provisional?: Answer[];
}

/** A remembered answer. Without grounds it follows from its own file alone. */
export interface Answer {
  value: unknown;
  grounds: Grounds | undefined;
  state: 'waiting' | 'provisional' | 'final' | 'dropped';
  /** Of a waiting answer its own depth, of a provisional one the depth of the answer that it hangs on. */
  depth: number;
}

/** Whether an answer is complete and rests on nothing besides its own file. */
export const isSettled = ({ state, grounds }: Answer): boolean => state === 'final' && grounds === undefined;

/** Everything that an answer rests on, taken together. */
export interface Accounts {
  readonly names: ReadonlyMap<string, number>;
  readonly wants: readonly (readonly string[])[];
}

/** Answers that lean on longer chains of others are found anew for each question. */
const maxHeight = 1500;
/** Of longer loops each member would have to be found by itself; they hold for the present question as they were found. */
const maxLoop = 24;
const none = Number.POSITIVE_INFINITY;

const newPage = (): Page => ({ height: 0, checkedAt: -1, holds: true, low: none });

/**
 * Keeps the books while questions are answered: what each answer rests on, so that later questions take it over as long as that
 * holds, and find it again when it does not.
 *
 * Questions may lead back to themselves. Then the innermost asker gets a placeholder, and what was found with its help is provisional:
 * it is dropped once the answer that it hung on is complete, and found again when it is asked for by itself. So an answer is the
 * same whichever question was asked first.
 */
export class Ledger {
  private now = 0;
  private readonly open: Page[] = [];
  /** Pages on which nothing was written; most answers follow from their own file. */
  private readonly blank: Page[] = [];

  constructor(private readonly revisionOf: (name: string) => number) {}

  private get page(): Page | undefined {
    return this.open[this.open.length - 1];
  }

  /** Some revision is another one now. */
  changed(): void {
    this.now += 1;
  }

  /** Answers a question from outside. */
  ask<T>(compute: () => T): Accounts & { readonly value: T } {
    const page = newPage();
    this.open.push(page);
    try {
      const value = compute();
      return { value, ...total(page) };
    } finally {
      this.open.pop();
      drop(page);
    }
  }

  rest(name: string): void {
    const { page } = this;
    if (!page) return;
    page.names ??= new Map();
    page.names.set(name, this.revisionOf(name));
  }

  want(paths: readonly string[]): void {
    const { page } = this;
    if (!page) return;
    page.wants ??= [];
    page.wants.push(paths);
  }

  /** A bound was hit: what is found now is for the present question only. */
  leaveOpen(): void {
    this.hang(-1);
  }

  private hang(depth: number): void {
    if (this.page) this.page.low = Math.min(this.page.low, depth);
  }

  begin(placeholder: unknown): Answer {
    this.open.push(this.blank.pop() ?? newPage());
    return { value: placeholder, grounds: undefined, state: 'waiting', depth: this.open.length - 1 };
  }

  end(answer: Answer): void {
    const page = this.open.pop() as Page;
    if (page.height > maxHeight || (page.provisional?.length ?? 0) > maxLoop) page.low = -1;
    answer.grounds = condensed(page);
    const { page: outer } = this;
    if (page.low >= answer.depth || !outer) {
      answer.state = page.low >= answer.depth ? 'final' : 'dropped';
      drop(page);
    } else {
      answer.state = 'provisional';
      answer.depth = page.low;
      outer.low = Math.min(outer.low, page.low);
      // The longer list is kept, so that none is copied again and again.
      const [few, many] = [outer.provisional ?? [], page.provisional ?? []].sort((a, b) => a.length - b.length);
      many?.push(answer, ...(few ?? []));
      outer.provisional = many ?? [];
    }
    if (answer.grounds !== page) {
      page.parts = undefined;
      page.provisional = undefined;
      page.height = 0;
      page.low = none;
      this.blank.push(page);
    } else page.provisional = undefined;
    this.lean(answer);
  }

  /** Whether a remembered answer may be used; it is one of the grounds of the present answer then. */
  takes(answer: Answer): boolean {
    if (answer.state === 'dropped') return false;
    if (answer.state === 'final' && !this.holds(answer)) return false;
    if (answer.state !== 'final') this.hang(answer.depth);
    if (answer.state !== 'waiting') this.lean(answer);
    return true;
  }

  private lean({ grounds }: Answer): void {
    const { page } = this;
    if (!page || !grounds) return;
    if (isSmall(grounds)) {
      page.names ??= new Map();
      for (const [name, revision] of grounds.names ?? []) page.names.set(name, revision);
      return;
    }
    page.parts ??= new Set();
    page.parts.add(grounds);
    page.height = Math.max(page.height, grounds.height + 1);
  }

  private holds({ grounds }: Answer): boolean {
    return !grounds || this.stand(grounds);
  }

  private stand(grounds: Grounds): boolean {
    if (grounds.checkedAt !== this.now) {
      grounds.checkedAt = this.now;
      grounds.holds = this.check(grounds);
    }
    return grounds.holds;
  }

  private check({ names, parts }: Grounds): boolean {
    for (const [name, revision] of names ?? []) if (this.revisionOf(name) !== revision) return false;
    for (const part of parts ?? []) if (!this.stand(part)) return false;
    return true;
  }
}

/** Cheaper to copy than to keep apart. */
const isSmall = ({ names, wants, parts }: Grounds): boolean => !wants && !parts && (names?.size ?? 0) <= 6;

/** Undefined for none; those of another answer where there is nothing else. */
function condensed(page: Page): Grounds | undefined {
  if (page.names || page.wants) return page;
  if (page.parts?.size !== 1) return page.parts && page;
  const [part] = page.parts;
  return part;
}

function drop(page: Page): void {
  for (const answer of page.provisional ?? []) answer.state = 'dropped';
}

function total(grounds: Grounds): Accounts {
  const names = new Map<string, number>();
  const wants = new Map<string, readonly string[]>();
  const seen = new Set([grounds]);
  for (const part of seen) {
    for (const [name, revision] of part.names ?? []) names.set(name, revision);
    for (const paths of part.wants ?? []) wants.set(paths[0] ?? '', paths);
    for (const inner of part.parts ?? []) seen.add(inner);
  }
  return { names, wants: [...wants.values()] };
}
