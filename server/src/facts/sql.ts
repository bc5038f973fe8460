import type { CommonFacts } from './common.js';

/** Facts of one SQL file: its statements in order, as far as they bear on privileges and on stored user data. */
export interface SqlFacts extends CommonFacts {
  readonly language: 'sql';
}
