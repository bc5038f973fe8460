import type { Sink } from '../../model/typescript/entities.js';
import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { isHandedOn } from '../../model/typescript/forwarding.js';
import { nodeAt, withinOf } from '../../model/typescript/place.js';
import { whyNone } from '../../model/typescript/silence.js';
import { isBoundApart, isGated } from '../../model/typescript/sql-gate.js';
import { runElsewhere } from '../../model/typescript/sql-templates.js';
import { constrained, isConstrained, isToolArgument, writtenByModel } from '../../model/typescript/tool-arguments.js';
import { trace } from '../../model/typescript/trace.js';
import { bindValues, needsName } from '../fixes/bind.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly sink: Sink;
  /** The model writes the whole statement, not only a value in it. */
  readonly isWhole: boolean;
  /** Another file runs the statement. */
  readonly isElsewhere?: true;
}

export const toolRunsModelSql = defineRule<Data>({
  id: 'tool-runs-model-sql',
  family: 'tool-sql',
  title: 'Tool runs SQL written by a model',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [89],
    owaspLlm: ['LLM05', 'LLM06'],
    owaspAgentic: ['ASI02'],
    atlas: ['AML.T0053'],
    frameworks: ['GDPR-32', 'SOC2-CC6.1'],
  },
  accepts: [
    'values bound as parameters of the statement',
    'a schema that allows only numbers, ids or fixed words',
    'a test against fixed words',
    'a parser that takes the statement apart, holds it to SELECT and its tables to a list',
  ],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const sink of file.entities.sinks) {
      if (sink.row.kind !== 'sql' || isHandedOn('sink', sink.call, withinOf(sink.call))) continue;
      const { start, end } = nodeAt(sink.text);
      const traced = trace(sink.text);
      const flow = traced.flows.find(
        (candidate) =>
          isToolArgument(candidate) && !isConstrained(candidate) && !isBoundApart(candidate) && !isGated(candidate, sink.call),
      );
      if (!flow) {
        consider?.({ start, end }, whyNone(traced, writtenByModel, constrained));
        continue;
      }
      const isWhole = !flow.steps.some((step) => nodeAt(step).kind === 'template');
      yield {
        range: { start, end },
        evidence: evidenceOf(flow, sink.text, isWhole ? 'it runs as a statement here' : 'it becomes part of a statement here'),
        data: { source: originText(flow), sink, isWhole },
      };
    }
    for (const { piece, flow, sink } of runElsewhere(file)) {
      const { start, end } = nodeAt(piece);
      yield {
        range: { start, end },
        evidence: evidenceOf(flow, piece, 'it becomes part of a statement here'),
        data: { source: originText(flow), sink, isWhole: false, isElsewhere: true },
      };
    }
  },
  explain: ({ data }) => ({
    what: data.isWhole
      ? `The model writes the SQL that this ${data.sink.isForwarded ? 'database call' : data.sink.row.title} runs (${data.source}).`
      : `The model's argument ${data.source} is pasted into SQL text.`,
    why: 'Whoever can put text before the model can read or change every row that this connection reaches. Tests for a leading SELECT and lists of forbidden words do not stop it: functions, CTEs and stacked statements pass.',
    how: data.isWhole
      ? 'Offer the model fixed queries with typed parameters. If free questions are the product, run them as a read-only role that sees only this user’s rows, on a parsed single SELECT over allowed tables, with a row limit and a timeout.'
      : needsName(data.sink)
        ? 'No parameter can stand for a name: choose the table or column from a fixed list in code.'
        : 'Bind the value as a parameter of the statement.',
  }),
  fixes: ({ data }) => {
    const bound = data.isWhole || data.isElsewhere ? undefined : bindValues(data.sink);
    return [
      ...(bound ? [bound] : []),
      {
        title: data.isWhole
          ? 'Replace free SQL by fixed queries with parameters, under a read-only role'
          : needsName(data.sink)
            ? 'Choose the name from a fixed list'
            : 'Bind the value as a parameter',
        applicability: 'manual',
        edits: [],
      },
    ];
  },
});
