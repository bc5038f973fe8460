/** `a{b,c}d` gives `abd` and `acd`; braces may stand several times, but not inside one another. */
export function expandBraces(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  const close = pattern.indexOf('}', open);
  const tails = expandBraces(pattern.slice(close + 1));
  return pattern
    .slice(open + 1, close)
    .split(',')
    .flatMap((choice) => tails.map((tail) => pattern.slice(0, open) + choice + tail));
}

/** All rows by each API path that their patterns stand for, in order. */
export function tablesOf<Row extends { readonly api: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const table = new Map<string, Row[]>();
  for (const row of rows) {
    for (const path of expandBraces(row.api)) {
      const known = table.get(path);
      if (known) known.push(row);
      else table.set(path, [row]);
    }
  }
  return table;
}

/** The first row of each API path. */
export const tableOf = <Row extends { readonly api: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> =>
  new Map([...tablesOf(rows)].map(([path, all]) => [path, all[0] as Row]));

/** So many API paths are remembered; a program has a few thousand. */
const maxKnown = 5000;

/**
 * Rows that match an API path, in order. Nearly every path matches none, so one pattern asks for all of them first; and the same
 * paths are asked again and again, so the answers are kept.
 */
export function matcherOf<Row extends { readonly api: RegExp }>(rows: readonly Row[]): (api: string) => readonly Row[] {
  const any = new RegExp(rows.map(({ api }) => `(?:${api.source})`).join('|'));
  const known = new Map<string, readonly Row[]>();
  return (api) => {
    const before = known.get(api);
    if (before) return before;
    const found = any.test(api) ? rows.filter((row) => row.api.test(api)) : [];
    if (known.size < maxKnown) known.set(api, found);
    return found;
  };
}
