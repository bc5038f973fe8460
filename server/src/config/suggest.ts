/** Number of insertions, removals, replacements and swaps of neighbours that lead from one word to the other. */
function distance(a: string, b: string): number {
  let beforeLast: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const cost = a[i - 1] === b[j - 1] ? 0 : 1;
      let best = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) best = Math.min(best, (beforeLast[j - 2] ?? 0) + 1);
      row.push(best);
    }
    beforeLast = last;
    last = row;
  }
  return last[b.length] ?? 0;
}

/** ` Did you mean "x"?` for the known word that is nearest, or nothing when none is near. */
export function didYouMean(word: string, known: Iterable<string>): string {
  if (word.length > 80) return '';
  let best: string | undefined;
  let least = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of known) {
    const isStart = word.length >= 3 && candidate.toLowerCase().startsWith(word.toLowerCase());
    const away = isStart ? 1 : distance(word.toLowerCase(), candidate.toLowerCase());
    if (away >= least) continue;
    least = away;
    best = candidate;
  }
  return best === undefined ? '' : ` Did you mean "${best}"?`;
}
