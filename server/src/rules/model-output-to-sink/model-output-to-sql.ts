import type { Sink } from '../../model/typescript/entities.js';
import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { isAllowListed } from '../../model/typescript/guards.js';
import { isModelText, modelText } from '../../model/typescript/model-output.js';
import { at, functionAt, nodeAt } from '../../model/typescript/place.js';
import { whyNone } from '../../model/typescript/silence.js';
import { isBoundApart } from '../../model/typescript/sql-gate.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { bindValues } from '../fixes/bind.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly title: string;
  /** The client hands back what the model wrote, or anything else. */
  readonly isThroughClient: boolean;
  readonly sink: Sink;
}

/** Whether a handler of the file gives its client what a model answered. */
const answersClient = (file: TypeScriptFile): boolean =>
  [...file.roles.own].some(
    ([fn, role]) =>
      role.kind === 'request' &&
      functionAt(file, fn).returns.some((id) => trace(at(file, id)).flows.some((flow) => isModelText(flow))),
  );

/** A statement that the client sends whole, to a file that also gives the client model-written text. */
const isHandedBack = (flow: Flow, file: TypeScriptFile): boolean =>
  flow.kind === 'request' && flow.steps.every((step) => nodeAt(step).kind !== 'template') && answersClient(file);

export const modelOutputToSql = defineRule<Data>({
  id: 'model-output-to-sql',
  family: 'model-output-to-sink',
  title: 'Model output runs as SQL',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [89], owaspLlm: ['LLM05'], owaspAgentic: ['ASI05'], frameworks: ['GDPR-32', 'SOC2-CC6.1'] },
  accepts: ['values bound as parameters of the statement', 'a test against fixed words'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const sink of file.entities.sinks) {
      if (sink.row.kind !== 'sql') continue;
      const traced = trace(sink.text);
      const flows = traced.flows.filter((flow) => !isBoundApart(flow));
      const written = flows.find((flow) => isModelText(flow) && !isAllowListed(flow));
      const flow = written ?? flows.find((candidate) => isHandedBack(candidate, file) && !isAllowListed(candidate));
      const { start, end } = nodeAt(sink.text);
      if (!flow) {
        consider?.({ start, end }, whyNone(traced, modelText, [[isAllowListed, 'is tested against fixed words before']]));
        continue;
      }
      yield {
        range: { start, end },
        evidence: evidenceOf(flow, sink.text, 'it runs as a statement here'),
        data: { source: originText(flow), title: sink.row.title, isThroughClient: written === undefined, sink },
      };
    }
  },
  explain: ({ data }) => ({
    what: data.isThroughClient
      ? `The SQL of this ${data.title} comes from the client (${data.source}), which got it from the model and can send anything else.`
      : `The SQL of this ${data.title} is the answer of a model (${data.source}).`,
    why: 'Whoever can put text before the model can read or change every row that this connection reaches. Tests for a leading SELECT and lists of forbidden words do not stop it: functions, CTEs and stacked statements pass.',
    how: 'Let the model choose among fixed statements with bound values. If free questions are the product, run one parsed SELECT over allowed tables, as a read-only role that sees only this user’s rows, with a limit and a timeout.',
  }),
  fixes: ({ data }) => [
    ...[bindValues(data.sink)].filter((fix) => fix !== undefined),
    {
      title: 'Replace free SQL by fixed statements with bound values, under a read-only role',
      applicability: 'manual',
      edits: [],
    },
  ],
});
