import type { CommonFacts } from '../common.js';
import type { FlowGraph } from './ir.js';

export interface TypeScriptFacts extends CommonFacts {
  readonly language: 'typescript';
  readonly flow: FlowGraph;
}
