import type { Change } from '../rules/change.js';
import type { Applicability, Fix, FixEdit } from '../rules/rule.js';
import { applyEdits, type TextEdit } from '../text/document.js';
import type { Finding } from './finding.js';

const isSame = (a: TextEdit, b: TextEdit): boolean => a.start === b.start && a.end === b.end && a.newText === b.newText;
/** Two insertions at one place are a clash too: their order would be chance. */
const clashes = (a: TextEdit, b: TextEdit): boolean => (a.start < b.end && b.start < a.end) || a.start === b.start;

/** Edits by path of as many fixes as fit together; a fix is taken whole or not at all, and an equal edit is made once. */
export function combineFixes(fixes: readonly Fix[]): { edits: Map<string, TextEdit[]>; taken: Fix[] } {
  const edits = new Map<string, TextEdit[]>();
  const taken: Fix[] = [];
  for (const fix of fixes) {
    const fresh: FixEdit[] = [];
    const fits = fix.edits.every((edit) => {
      const known = edits.get(edit.path) ?? [];
      if (known.some((other) => isSame(other, edit))) return true;
      fresh.push(edit);
      return !known.some((other) => clashes(other, edit));
    });
    if (!fits || fix.edits.length === 0) continue;
    for (const { path, start, end, newText } of fresh) {
      const known = edits.get(path) ?? [];
      known.push({ start, end, newText });
      edits.set(path, known);
    }
    taken.push(fix);
  }
  return { edits, taken };
}

/** The text of `path` after as many of the fixes as fit together. */
export function applyFixes(path: string, text: string, fixes: readonly Fix[]): string {
  return applyEdits(text, combineFixes(fixes).edits.get(path) ?? []);
}

/** Whether a fix changes code, rather than telling what to do by hand. */
export const isApplicable = ({
  applicability,
  edits,
  changes,
}: {
  readonly applicability: Applicability;
  readonly edits: readonly unknown[];
  readonly changes?: readonly unknown[];
}): boolean => applicability !== 'manual' && (edits.length > 0 || (changes?.length ?? 0) > 0);

/** The first fix of a finding that may be applied in one of those ways; none for a suppressed finding. */
export const fixOf = (finding: Finding, ...ways: readonly Applicability[]): Fix | undefined =>
  finding.suppressed ? undefined : finding.fixes.find((fix) => ways.includes(fix.applicability) && isApplicable(fix));

/** Makes edits of one file's changes; undefined where the code does not allow them. See `restructure/`. */
export type MakeEdits = (path: string, text: string, changes: readonly Change[]) => readonly TextEdit[] | undefined;

/** The fix as edits alone. Undefined where its changes cannot be made, or need a tree and `make` is not there. */
export function asEdits(fix: Fix, textOf: (path: string) => string | undefined, make: MakeEdits | undefined): Fix | undefined {
  if (!fix.changes || fix.changes.length === 0) return fix;
  const edits = [...fix.edits];
  for (const { path, changes } of fix.changes) {
    const text = textOf(path);
    const made = text === undefined ? undefined : make?.(path, text, changes);
    if (!made) return undefined;
    edits.push(...made.map((edit) => ({ path, ...edit })));
  }
  return { title: fix.title, applicability: fix.applicability, edits };
}

export interface FixTarget {
  /** All findings as the texts are now. */
  findings(): readonly Finding[];
  /** Undefined for a file that must not be changed; a fix that needs it is then not taken at all. */
  textOf(path: string): string | undefined;
  setText(path: string, text: string): void;
  /** Given where suggestions are to be made too, not only what is safe. */
  readonly suggestions?: MakeEdits;
}

export interface FixOutcome {
  readonly changed: ReadonlySet<string>;
  readonly applied: number;
  /** False when the rounds ran out while fixes still led to further fixes. */
  readonly isStable: boolean;
}

const maxRounds = 10;

/** Applies safe fixes, and suggestions where they are asked for, looks again, and goes on until none is left. */
export function fixUntilStable(target: FixTarget): FixOutcome {
  const changed = new Set<string>();
  let applied = 0;
  for (let round = 0; round < maxRounds; round += 1) {
    const isAtHand = (fix: Fix): boolean => fix.edits.every(({ path }) => target.textOf(path) !== undefined);
    const ways: Applicability[] = target.suggestions ? ['safe', 'suggestion'] : ['safe'];
    const fixes = target.findings().flatMap((finding) => {
      const fix = fixOf(finding, ...ways);
      return (fix && asEdits(fix, target.textOf, target.suggestions)) ?? [];
    });
    const { edits, taken } = combineFixes(fixes.filter(isAtHand));
    let isChanged = false;
    for (const [path, list] of edits) {
      const text = target.textOf(path) as string;
      const next = applyEdits(text, list);
      if (next === text) continue;
      target.setText(path, next);
      changed.add(path);
      isChanged = true;
    }
    if (!isChanged) return { changed, applied, isStable: true };
    applied += taken.length;
  }
  return { changed, applied, isStable: false };
}
