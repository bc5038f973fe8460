import type { SqlDialect } from './dialect.js';

/**
 * One statement; the statements of a script tile its text without gaps. Offsets are relative to the statement's start, so the
 * object holds for every place that the same text may move to. Text itself is not kept, it would pin old versions in memory.
 */
export interface Statement {
  /** With leading blanks and comments, and with its terminator. */
  readonly length: number;
  /** First character of code; equals `length` where there is none. */
  readonly head: number;
  /** Just after the last character of code, terminator not included. */
  readonly tail: number;
  /** `meta` is a client command: psql's `\c`, MySQL's `DELIMITER`, a lone `GO`. */
  readonly kind: 'sql' | 'meta' | 'blank';
  /** First word, in upper case. */
  readonly keyword: string;
  /** How far the splitter had to look, from the start; past the text's end counts one more. An edit inside makes it stale. */
  readonly reach: number;
  /** Terminator in force, `;` but for MySQL's `DELIMITER`. */
  readonly delimiter: string;
  /** A quote or comment in it is never closed, and it was cut where the next statement plainly begins. */
  readonly damaged: boolean;
}

/** A text and its statements; `starts[i]` is the absolute offset of `statements[i]`. */
export interface Script {
  readonly text: string;
  readonly dialect: SqlDialect;
  readonly statements: readonly Statement[];
  readonly starts: readonly number[];
}
