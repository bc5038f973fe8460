import type { TypeScriptFacts } from '../../facts/typescript/facts.js';

export interface TypeScriptFile {
  readonly language: 'typescript';
  readonly path: string;
  readonly text: string;
  readonly facts: TypeScriptFacts;
}
