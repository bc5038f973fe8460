import type { TypeScriptFacts } from '../../facts/typescript/facts.js';
import type { AppModel } from '../model.js';

/** A TypeScript or JavaScript file with what the catalogue recognises in its flow graph. */
export class TypeScriptFile {
  readonly language = 'typescript';

  constructor(
    readonly path: string,
    readonly text: string,
    readonly facts: TypeScriptFacts,
    readonly app: AppModel,
  ) {}

  /** Whether the offset lies in a literal that becomes part of a prompt. */
  isPromptText(_offset: number): boolean {
    return false;
  }
}
