import type { CommonFacts } from '../common.js';
import type { FunctionHandOns } from './hand-ons.js';
import type { FlowGraph, FunctionId } from './ir.js';

export interface TypeScriptFacts extends CommonFacts {
  readonly language: 'typescript';
  readonly flow: FlowGraph;
  /** What each function does with its parameters. */
  readonly handOns: ReadonlyMap<FunctionId, FunctionHandOns>;
}
