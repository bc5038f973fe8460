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

/** Rows by each API path that their patterns stand for. The first row of a path wins. */
export function tableOf<Row extends { readonly api: string }>(rows: readonly Row[]): ReadonlyMap<string, Row> {
  const table = new Map<string, Row>();
  for (const row of rows) for (const path of expandBraces(row.api)) if (!table.has(path)) table.set(path, row);
  return table;
}
