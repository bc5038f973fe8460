import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { isAllowListed } from '../../model/typescript/guards.js';
import { isModelText, modelText } from '../../model/typescript/model-output.js';
import { nodeAt } from '../../model/typescript/place.js';
import { whyNone } from '../../model/typescript/silence.js';
import { trace } from '../../model/typescript/trace.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly title: string;
}

export const modelOutputToCode = defineRule<Data>({
  id: 'model-output-to-code',
  family: 'model-output-to-sink',
  title: 'Model output is evaluated as code',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [94, 95], owaspLlm: ['LLM05'], owaspAgentic: ['ASI05'], atlas: ['AML.T0050'], frameworks: ['SOC2-CC6.1'] },
  accepts: ['a test against fixed words'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const sink of file.entities.sinks) {
      if (!(sink.row.kind === 'code')) continue;
      const { start, end } = nodeAt(sink.text);
      const traced = trace(sink.text);
      const flow = traced.flows.find((candidate) => isModelText(candidate) && !isAllowListed(candidate));
      if (!flow) {
        consider?.({ start, end }, whyNone(traced, modelText, [[isAllowListed, 'is tested against fixed words before']]));
        continue;
      }
      yield {
        range: { start, end },
        evidence: evidenceOf(flow, sink.text, 'it is evaluated here'),
        data: { source: originText(flow), title: sink.row.title },
      };
    }
  },
  explain: ({ data }) => ({
    what: `The answer of a model (${data.source}) is evaluated as code here.`,
    why: 'Whatever the model reads can make it answer with other code, which then runs with the rights of your process: its environment, files and network.',
    how: 'Run generated code in a sandbox without your environment, files and network (a container or a hosted sandbox); node:vm is none. Better, ask for data by a schema and act on it.',
  }),
  fixes: () => [
    { title: 'Run generated code in a sandbox, or ask for data instead of code', applicability: 'manual', edits: [] },
  ],
});
