type Version = readonly [major: number, minor: number, patch: number];
/** From the first version to the one that is no longer meant. */
interface Span {
  readonly from: Version;
  readonly to: Version;
}

const first: Version = [0, 0, 0];
const endless: Version = [Number.POSITIVE_INFINITY, 0, 0];

const compare = (a: Version, b: Version): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
const later = (a: Version, b: Version): Version => (compare(a, b) < 0 ? b : a);
const earlier = (a: Version, b: Version): Version => (compare(a, b) < 0 ? a : b);

const comparator = /^(\^|~>?|>=?|<=?|=)?\s*v?(\d{1,9}|[xX*])(?:\.(\d{1,9}|[xX*]))?(?:\.(\d{1,9}|[xX*]))?(?:[-+][\w.+-]*)?$/;

/** One comparator such as `^1.2` or `<7`. Undefined when it is none. */
function spanOf(text: string): Span | undefined {
  const match = comparator.exec(text);
  if (!match) return undefined;
  const [, operator = '', ...written] = match;
  const parts: number[] = [];
  for (const part of written) {
    if (part === undefined || !/^\d/.test(part)) break;
    parts.push(Number(part));
  }
  if (parts.length === 0) return { from: first, to: endless };
  const [major = 0, minor = 0, patch = 0] = parts;
  const low: Version = [major, minor, patch];
  const after = (places: number): Version =>
    places === 1 ? [major + 1, 0, 0] : places === 2 ? [major, minor + 1, 0] : [major, minor, patch + 1];
  switch (operator) {
    case '^':
      // what may not change is the first number that is not zero
      return { from: low, to: after(major > 0 ? 1 : minor > 0 ? 2 : parts.length) };
    case '~':
    case '~>':
      return { from: low, to: after(Math.min(2, parts.length)) };
    case '>=':
      return { from: low, to: endless };
    case '>':
      return { from: after(parts.length), to: endless };
    case '<':
      return { from: first, to: low };
    case '<=':
      return { from: first, to: after(parts.length) };
    default:
      return { from: low, to: after(parts.length) };
  }
}

/** The spans that a range means, one for each alternative; none when it is no range of versions. */
function spansOf(range: string): Span[] {
  const spans: Span[] = [];
  for (const alternative of range.slice(0, 500).split('||')) {
    const [, low, high] = /^\s*(\S+)\s+-\s+(\S+)\s*$/.exec(alternative) ?? [];
    const words = low && high ? [`>=${low}`, `<=${high}`] : alternative.replace(/([<>=^~])\s+/g, '$1').split(/\s+/);
    const parts = words.filter((word) => word !== '').map(spanOf);
    if (parts.includes(undefined)) return [];
    let span: Span = { from: first, to: endless };
    for (const part of parts as Span[]) span = { from: later(span.from, part.from), to: earlier(span.to, part.to) };
    spans.push(span);
  }
  return spans;
}

/**
 * Whether a version lies in a range as npm writes them: `^1.2`, `>=6 <7`, `5.x || 6`. A pre-release counts as the version
 * that it leads to, since it brings that version's behaviour. False for what is no version or no range.
 */
export function isInRange(version: string, range: string): boolean {
  const exact = spanOf(version)?.from;
  return exact !== undefined && spansOf(range).some(({ from, to }) => compare(from, exact) <= 0 && compare(exact, to) < 0);
}

/** The lowest version that a range allows; undefined for one without a lower end, such as `*`, `<7` and `latest`. */
export function lowestIn(range: string): string | undefined {
  const lows = spansOf(range).map(({ from }) => from);
  const lowest = lows.length > 0 ? lows.reduce(earlier) : first;
  return compare(lowest, first) > 0 ? lowest.join('.') : undefined;
}
