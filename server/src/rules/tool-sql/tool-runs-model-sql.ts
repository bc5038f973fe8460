import type { Sink } from '../../model/typescript/entities.js';
import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { isHandedOn } from '../../model/typescript/forwarding.js';
import { at, type NodeOf, nodeAt, withinOf } from '../../model/typescript/place.js';
import { isConstrained, isToolArgument } from '../../model/typescript/tool-arguments.js';
import { trace } from '../../model/typescript/trace.js';
import { definitionsOf } from '../../model/typescript/values.js';
import { defineRule, type Fix, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly sink: Sink;
  /** The model writes the whole statement, not only a value in it. */
  readonly isWhole: boolean;
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
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const sink of file.entities.sinks) {
      if (sink.row.kind !== 'sql' || isHandedOn('sink', sink.call, withinOf(sink.call))) continue;
      const flow = trace(sink.text).flows.find((candidate) => isToolArgument(candidate) && !isConstrained(candidate));
      if (!flow) continue;
      const { start, end } = nodeAt(sink.text);
      const isWhole = !flow.steps.some((step) => nodeAt(step).kind === 'template');
      yield {
        range: { start, end },
        evidence: evidenceOf(flow, sink.text, isWhole ? 'it runs as a statement here' : 'it becomes part of a statement here'),
        data: { source: originText(flow), sink, isWhole },
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
    const bound = data.isWhole ? undefined : bindParameters(data.sink);
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

/** Whether the value stands where SQL wants a name, which no parameter can give: a table, a column, a pragma. */
function needsName({ text }: Sink): boolean {
  return definitionsOf(text).some((place) => {
    const node = nodeAt(place);
    if (node.kind !== 'template') return false;
    const parts = node.parts.map((id) => nodeAt(at(place.file, id)));
    const sql = parts.map((part) => (part.kind === 'string' ? part.value : '?')).join('');
    return (
      /^\W*(?:pragma|create|alter|drop|truncate|use|show|describe|grant|attach)\b/i.test(sql) ||
      /\b(?:from|into|update|table|join|(?:order|group)\s+by)\s+["`[]?\s*\?/i.test(sql)
    );
  });
}

/** Turns `${x}` in a template that is the statement itself into a placeholder with `x` as bound value. */
function bindParameters(sink: Sink): Fix | undefined {
  const { file } = sink.call;
  const node = nodeAt(sink.text);
  if (node.kind !== 'template' || node.quote !== '`' || sink.values.length > 0 || sink.row.values?.[0] !== '1') return undefined;
  // What a helper of the project does with a second argument is its own business.
  if (sink.isForwarded || needsName(sink)) return undefined;
  const call = nodeAt(sink.call) as NodeOf<'call'>;
  if (call.args.length !== 1) return undefined;
  const isNumbered = /^\{?pg|neon|postgres/.test(sink.row.api) || sink.row.title === 'pg query';
  let text = file.text.slice(node.start, node.end);
  const values: string[] = [];
  const expressions = node.parts.map((id) => nodeAt(at(file, id))).filter((part) => part.kind !== 'string');
  // An identifier or keyword cannot be bound: only values behind a comparison, in a list or in quotes.
  for (const part of expressions) {
    const source = file.text.slice(part.start, part.end);
    const pattern = new RegExp(
      `(=|<|>|,|\\(|like|in)(\\s*)('?)\\$\\{\\s*${source.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}\\s*\\}\\3`,
      'i',
    );
    if (!pattern.test(text)) return undefined;
    values.push(source);
    text = text.replace(
      pattern,
      (_all, operator: string, space: string) => `${operator}${space}${isNumbered ? `$${values.length}` : '?'}`,
    );
  }
  if (values.length === 0 || definitionsOf(sink.text).length !== 1) return undefined;
  return {
    title: 'Bind the values as parameters',
    applicability: 'suggestion',
    edits: [{ path: file.path, start: node.start, end: node.end, newText: `${text}, [${values.join(', ')}]` }],
  };
}
