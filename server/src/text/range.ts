/** Half-open span of a text, in UTF-16 code units from its start. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Zero-based line and UTF-16 column, as LSP has it. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export const contains = (outer: Range, inner: Range): boolean => outer.start <= inner.start && inner.end <= outer.end;
export const overlaps = (a: Range, b: Range): boolean => a.start < b.end && b.start < a.end;
