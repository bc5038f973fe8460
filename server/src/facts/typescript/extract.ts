import { parseTypeScript, type SourceFile, updateTypeScript } from '../../syntax/typescript.js';
import type { TextEdit } from '../../text/document.js';
import { commonFacts } from '../common-extract.js';
import type { Extraction, Extractor } from '../extraction.js';
import type { TypeScriptFacts } from './facts.js';
import { handOnsOf } from './hand-ons.js';
import type { FlowGraph } from './ir.js';
import { buildFlowGraph } from './statements.js';

const emptyFlow: FlowGraph = {
  nodes: [],
  functions: [],
  bindings: [],
  classes: [],
  calls: [],
  jsx: [],
  conditions: [],
  loops: [],
  attempts: [],
  assignments: [],
  exports: [],
  directive: '',
  imports: [],
};

function flowOf(source: SourceFile | undefined): FlowGraph {
  if (!source) return emptyFlow;
  try {
    return buildFlowGraph(source);
  } catch (error) {
    // Code nested deeper than the stack is the one input that cannot be walked; anything else is a bug of ours.
    if (error instanceof RangeError) return emptyFlow;
    throw error;
  }
}

interface TypeScriptExtraction extends Extraction<TypeScriptFacts> {
  source: SourceFile | undefined;
}

/**
 * TypeScript, TSX and JavaScript: incremental parse, then one walk into the flow graph.
 * With `keepsTrees` false each tree is dropped after its walk, for a scan that meets every file once.
 */
export function createTypeScriptExtractor({ keepsTrees }: { readonly keepsTrees: boolean }): Extractor<TypeScriptFacts> {
  return {
    extract(path: string, text: string, previous?: Extraction<TypeScriptFacts>, edit?: TextEdit): TypeScriptExtraction {
      const before = (previous as TypeScriptExtraction | undefined)?.source;
      const source = before && edit ? updateTypeScript(before, text, edit) : parseTypeScript(path, text);
      const flow = flowOf(source);
      const facts: TypeScriptFacts = {
        language: 'typescript',
        ...commonFacts(path, text, 'typescript'),
        flow,
        handOns: handOnsOf(flow),
      };
      const extraction: TypeScriptExtraction = {
        facts,
        source: keepsTrees ? source : undefined,
        dispose() {
          extraction.source = undefined;
        },
      };
      return extraction;
    },
  };
}
