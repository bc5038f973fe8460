import type { Sink } from '../../model/typescript/entities.js';
import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { isAllowListed } from '../../model/typescript/guards.js';
import { isModelText, modelText } from '../../model/typescript/model-output.js';
import { nodeAt } from '../../model/typescript/place.js';
import { whyNone } from '../../model/typescript/silence.js';
import { trace } from '../../model/typescript/trace.js';
import { withoutShell } from '../fixes/commands.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly title: string;
  readonly sink: Sink;
}

export const modelOutputToShell = defineRule<Data>({
  id: 'model-output-to-shell',
  family: 'model-output-to-sink',
  title: 'Model output runs as a command',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [78], owaspLlm: ['LLM05'], owaspAgentic: ['ASI05'], atlas: ['AML.T0050'], frameworks: ['SOC2-CC6.1'] },
  accepts: ['a test against fixed words'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const sink of file.entities.sinks) {
      if (!(sink.row.kind === 'shell' || sink.row.kind === 'command')) continue;
      const { start, end } = nodeAt(sink.text);
      const traced = trace(sink.text);
      const flow = traced.flows.find((candidate) => isModelText(candidate) && !isAllowListed(candidate));
      if (!flow) {
        consider?.({ start, end }, whyNone(traced, modelText, [[isAllowListed, 'is tested against fixed words before']]));
        continue;
      }
      yield {
        range: { start, end },
        evidence: evidenceOf(flow, sink.text, 'it runs here'),
        data: { source: originText(flow), title: sink.row.title, sink },
      };
    }
  },
  explain: ({ data }) => ({
    what: `The answer of a model (${data.source}) runs as a ${data.title} here.`,
    why: 'Whatever the model reads can make it answer with another command, which then runs with the rights of your process.',
    how: 'Start one fixed program with an argument list (execFile), choose among allowed values by a schema, and put -- before them.',
  }),
  fixes: ({ data }) => [
    ...[withoutShell(data.sink)].filter((fix) => fix !== undefined),
    { title: 'Use execFile with a fixed program and an allow-list of arguments', applicability: 'manual', edits: [] },
  ],
});
