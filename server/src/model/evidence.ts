import type { Range } from '../text/range.js';

/** One step of the path from a source to a sink, or one thing that was looked for and not found. */
export interface EvidenceStep extends Range {
  readonly path: string;
  /** A short phrase: "request body enters here", "no owner predicate in this query". */
  readonly note: string;
}
