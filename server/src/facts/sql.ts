import type { SqlDialect } from '../syntax/sql/dialect.js';
import type { CommonFacts } from './common.js';
import type { SqlRecord } from './sql/records.js';

export type { SqlDialect } from '../syntax/sql/dialect.js';

/** One statement with what it does. */
export interface SqlStatement {
  /** Ranges in `records` count from here, so that records outlive edits elsewhere in the file. */
  readonly base: number;
  /** The statement's code in the file, without leading comments and without its terminator. */
  readonly start: number;
  readonly end: number;
  readonly records: readonly SqlRecord[];
}

/** What one file says about a schema, in the order of its statements. */
export interface SchemaPart {
  readonly path: string;
  readonly language: 'sql' | 'prisma' | 'typescript';
  readonly dialect: SqlDialect;
  readonly statements: readonly SqlStatement[];
}

/**
 * Facts of one SQL file: its statements in order, as far as they bear on privileges and on stored user data.
 * Sections that undo a migration (`-- +goose Down` and kin) are left out.
 */
export interface SqlFacts extends CommonFacts, SchemaPart {
  readonly language: 'sql';
}
