import type { CommonFacts } from '../facts/common.js';
import { overlaps, type Range } from '../text/range.js';

/** Part of a source text as it may be shown: secrets and personal data stand in their redacted form. */
export interface Masked {
  readonly text: string;
  /** Where an offset of the source lies in `text`; an offset inside a masked value goes to the value's start or end. */
  at(sourceOffset: number, side: 'start' | 'end'): number;
}

/** What must not be shown in clear, by its place in the text. */
export type Sensitive = Pick<CommonFacts, 'secrets' | 'pii'>;

const nothing: readonly (Range & { readonly redacted: string })[] = [];

/** `range` of `text` with every secret and personal datum in it redacted. One that began on an earlier line shows as `…`. */
export function maskRange(text: string, range: Range, sensitive: Sensitive | undefined): Masked {
  const all = sensitive ? [...sensitive.secrets, ...sensitive.pii] : nothing;
  const inside = all.filter((fact) => overlaps(fact, range)).sort((a, b) => a.start - b.start || b.end - a.end);
  const pieces: { readonly start: number; readonly end: number; readonly to: number; readonly length: number }[] = [];
  let out = '';
  let at = range.start;
  for (const { start, end, redacted } of inside) {
    if (end <= at) continue;
    out += text.slice(at, Math.max(at, start));
    const shown = start < range.start || start < at ? '…' : redacted;
    const until = Math.min(end, range.end);
    pieces.push({ start: Math.max(at, start), end: until, to: out.length, length: shown.length });
    out += shown;
    at = until;
  }
  out += text.slice(at, range.end);
  return {
    text: out,
    at(sourceOffset, side) {
      let shift = -range.start;
      for (const piece of pieces) {
        if (sourceOffset <= piece.start) break;
        if (sourceOffset < piece.end) return piece.to + (side === 'start' ? 0 : piece.length);
        shift = piece.to + piece.length - piece.end;
      }
      return Math.max(0, Math.min(sourceOffset + shift, out.length));
    },
  };
}
