import type { TypeScriptFile } from '../../model/typescript/file.js';
import type { Range } from '../../text/range.js';

/** Those of the facts that stand in text of a TypeScript file which becomes part of a prompt. */
export const inPromptLiterals = <Fact extends Range>(file: TypeScriptFile, facts: readonly Fact[]): Fact[] =>
  facts.filter((fact) => file.isPromptText(fact.start));
