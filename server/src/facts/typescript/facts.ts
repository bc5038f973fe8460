import type { CommonFacts } from '../common.js';

export interface TypeScriptFacts extends CommonFacts {
  readonly language: 'typescript';
}
