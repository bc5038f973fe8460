/** A place in a glob: one character, any number of them, something that may be left out, or one of several ways. */
type Part =
  | { readonly kind: 'one' | 'many'; readonly test: (char: string) => boolean }
  | { readonly kind: 'maybe'; readonly parts: readonly Part[] }
  | { readonly kind: 'either'; readonly ways: readonly (readonly Part[])[] };

/** One state of the automaton: with a test it takes a character, without one it stands for all that it leads to. */
interface State {
  readonly test?: (char: string) => boolean;
  readonly to: number[];
}

const maxLength = 1000;
const maxStars = 8;
const anything = (): boolean => true;
const inSegment = (char: string): boolean => char !== '/';
const same =
  (wanted: string) =>
  (char: string): boolean =>
    char === wanted;

/** Where the set that opens at `from` closes, and -1 when it does not. A `]` that comes first is a member. */
function setEnd(chars: readonly string[], from: number): number {
  const first = from + (chars[from + 1] === '!' || chars[from + 1] === '^' ? 2 : 1);
  const end = chars.indexOf(']', first + 1);
  return end >= 0 && !chars.slice(from, end).includes('/') ? end : -1;
}

/** Where the choice that opens at `from` closes, and -1 when it does not; with the places of its own commas. */
function choiceOf(chars: readonly string[], from: number): { end: number; commas: number[] } {
  const commas: number[] = [];
  let depth = 0;
  for (let i = from; i < chars.length; i += 1) {
    const setCloses = chars[i] === '[' ? setEnd(chars, i) : -1;
    if (setCloses > 0) i = setCloses;
    else if (chars[i] === '{') depth += 1;
    else if (chars[i] === ',' && depth === 1) commas.push(i);
    else if (chars[i] === '}') {
      depth -= 1;
      if (depth === 0) return { end: i, commas };
    }
  }
  return { end: -1, commas };
}

function setTest(members: readonly string[]): (char: string) => boolean {
  const isNegated = members[0] === '!' || members[0] === '^';
  const list = isNegated ? members.slice(1) : members;
  const ranges: [string, string][] = [];
  for (let i = 0; i < list.length; i += 1) {
    const isRange = list[i + 1] === '-' && i + 2 < list.length;
    ranges.push([list[i] as string, list[isRange ? i + 2 : i] as string]);
    if (isRange) i += 2;
  }
  return (char) => char !== '/' && ranges.some(([from, to]) => from <= char && char <= to) !== isNegated;
}

/** The parts of the glob between two of its characters. What does not close stands for itself. */
function partsOf(chars: readonly string[], from: number, to: number): Part[] {
  const parts: Part[] = [];
  const isEdge = (i: number): boolean => i < from || i >= to || chars[i] === '/';
  const isFolders = (i: number): boolean =>
    i + 1 < to && chars[i] === '*' && chars[i + 1] === '*' && isEdge(i - 1) && isEdge(i + 2);
  for (let i = from; i < to; i += 1) {
    const char = chars[i] as string;
    if (isFolders(i)) {
      const more: Part = { kind: 'many', test: anything };
      parts.push(i + 2 < to ? { kind: 'maybe', parts: [more, { kind: 'one', test: same('/') }] } : more);
      i += 2;
    } else if (char === '/' && i > from && i + 3 === to && isFolders(i + 1)) {
      // `src/**` is the folder itself, too
      parts.push({
        kind: 'maybe',
        parts: [
          { kind: 'one', test: same('/') },
          { kind: 'many', test: anything },
        ],
      });
      i += 2;
    } else if (char === '*') {
      const isAlone = isEdge(i - 1) && isEdge(i + 1);
      if (isAlone) parts.push({ kind: 'one', test: inSegment });
      if (i === from || chars[i - 1] !== '*') parts.push({ kind: 'many', test: inSegment });
    } else if (char === '?') parts.push({ kind: 'one', test: inSegment });
    else if (char === '[' && setEnd(chars, i) > 0) {
      const end = setEnd(chars, i);
      parts.push({ kind: 'one', test: setTest(chars.slice(i + 1, end)) });
      i = end;
    } else {
      const { end, commas } = char === '{' ? choiceOf(chars, i) : { end: -1, commas: [] };
      if (end > 0 && end < to && commas.length > 0) {
        const bounds = [i, ...commas, end];
        const ways = bounds.slice(1).map((bound, k) => partsOf(chars, (bounds[k] as number) + 1, bound));
        parts.push({ kind: 'either', ways });
        i = end;
      } else parts.push({ kind: 'one', test: same(char) });
    }
  }
  return parts;
}

/** The first state of an automaton for the parts; `next` is the state after them. */
function build(states: State[], parts: readonly Part[], next: number): number {
  const add = (state: State): number => states.push(state) - 1;
  return parts.reduceRight((after, part) => {
    if (part.kind === 'one') return add({ test: part.test, to: [after] });
    if (part.kind === 'maybe') return add({ to: [after, build(states, part.parts, after)] });
    if (part.kind === 'either') return add({ to: part.ways.map((way) => build(states, way, after)) });
    const start = add({ to: [after] });
    states[start]?.to.push(add({ test: part.test, to: [start] }));
    return start;
  }, next);
}

/**
 * Whether a relative path matches a glob as a whole. `*` and `?` stay in one segment, dots included; `**` as a segment is
 * any number of folders; `[a-z]`, `[!a-z]` and `{a,b}` choose. All ways are followed at once, so that the time is bounded
 * by the length of the path times that of the glob, whatever the glob.
 */
export function createGlob(glob: string): (path: string) => boolean {
  const states: State[] = [{ to: [] }];
  const chars = [...glob];
  const first = build(states, partsOf(chars, 0, chars.length), 0);
  const reach = (from: Iterable<number>): Set<number> => {
    const reached = new Set(from);
    for (const index of reached) if (!states[index]?.test) for (const next of states[index]?.to ?? []) reached.add(next);
    return reached;
  };
  return (path) => {
    let now = reach([first]);
    for (const char of path) {
      const next: number[] = [];
      for (const index of now) if (states[index]?.test?.(char)) next.push(...(states[index]?.to ?? []));
      if (next.length === 0) return false;
      now = reach(next);
    }
    return now.has(0);
  };
}

/** Whether a path matches one of the globs. */
export function createGlobs(globs: readonly string[]): (path: string) => boolean {
  const matchers = globs.map(createGlob);
  return (path) => matchers.some((matches) => matches(path));
}

/** What is wrong with a glob of the settings, as the end of a sentence that begins with the glob. */
export function globProblem(glob: string): string | undefined {
  if (glob.includes('\\')) return 'has a backslash; write paths with "/".';
  if (/^(?:\/|[A-Za-z]:)/.test(glob)) return 'is absolute; paths are relative to the settings file.';
  if (glob.startsWith('./') && glob.length < 60) return `starts with "./"; write "${glob.slice(2)}".`;
  if (glob.startsWith('./')) return 'starts with "./"; leave that out.';
  if (/(^|\/)\.\.(\/|$)/.test(glob)) return 'leaves the folder of the settings file.';
  if (glob.length > maxLength) return `is longer than ${maxLength} characters.`;
  if (glob.startsWith('!')) return 'starts with "!"; a glob says what is meant, not what is left out.';
  // a name such as "(shop)" is fine and stands for itself
  if (/[@?*+!]\(/.test(glob) || /\)[*+?{]/.test(glob) || /\([^)]*\|/.test(glob))
    return 'has a group as in regular expressions; write choices as "{a,b}".';
  if (/\{-?\w+\.\.-?\w+/.test(glob)) return 'has a range in braces; write "[0-9]" or list the choices as "{a,b}".';
  const chars = [...glob];
  for (let i = 0; i < chars.length; i += 1) {
    if (chars[i] === '[') {
      const end = setEnd(chars, i);
      if (end < 0) return 'has a "[" that no "]" closes.';
      i = end;
    } else if (chars[i] === '{' && choiceOf(chars, i).end < 0) return 'has a "{" that no "}" closes.';
  }
  const isCrowded = glob.split('/').some((segment) => (segment.match(/\*/g)?.length ?? 0) > maxStars);
  return isCrowded ? `has more than ${maxStars} stars between two slashes.` : undefined;
}
