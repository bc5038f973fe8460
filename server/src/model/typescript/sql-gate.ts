import {
  checksSqlList,
  parsesSql,
  readingStatement,
  statementMember,
  tableMembers,
  valuesMember,
} from '../../catalog/typescript/sql-parsers.js';
import { at, functionAt, keyOf, type NodeOf, nodeAt, type Place, withinOf } from './place.js';
import { reachOf } from './reach.js';
import { type Flow, trace } from './trace.js';
import { apiOf, definitionsOf, type FunctionPlace } from './values.js';

/**
 * Whether a statement is taken apart before it runs, and refused unless it is a single kind that reads from allowed tables:
 * a parser of SQL gets the value, and the code around looks at the kind, holds the tables against a list, and leaves or
 * throws. Anything less lets functions, catalogues and other people's tables through.
 */
export function isGated(flow: Flow, sink: Place): boolean {
  const seen = new Set<string>();
  for (const start of startsOf(flow, sink)) {
    for (const call of reachOf(start).calls) {
      if (seen.has(keyOf(call))) continue;
      seen.add(keyOf(call));
      const node = nodeAt(call) as NodeOf<'call'>;
      const api = apiOf(at(call.file, node.callee)) ?? '';
      if (parsesSql.test(api) && node.args.some((id) => isSameValue(at(call.file, id), flow)) && checks(call, api)) return true;
    }
  }
  return false;
}

/** Whether a value is bound beside its statement: on its way an object holds the text and the values apart. */
export const isBoundApart = ({ steps }: Flow): boolean =>
  steps.some((step, i) => {
    const node = nodeAt(step);
    const next = steps[i + 1];
    if (node.kind !== 'object' || !next || next.file !== step.file) return false;
    return (
      node.props.some(({ name, value }) => value === next.id && valuesMember.test(name)) &&
      node.props.some(({ name }) => statementMember.test(name))
    );
  });

/** The functions in which the value comes in and in which it is run. */
function startsOf(flow: Flow, sink: Place): FunctionPlace[] {
  const origin = nodeAt(flow.origin);
  const from = origin.kind === 'param' ? [{ file: flow.origin.file, fn: origin.fn }] : [];
  const within = withinOf(sink);
  return [...from, ...(within >= 0 ? [{ file: sink.file, fn: within }] : [])];
}

const isSameValue = (argument: Place, flow: Flow): boolean =>
  trace(argument).flows.some(
    (other) => keyOf(other.origin) === keyOf(flow.origin) && other.path.join('.') === flow.path.join('.'),
  );

/** Whether the function around a parser's call refuses other kinds of statement and other tables. */
function checks(call: Place, api: string): boolean {
  const { file } = call;
  const { start, end } = withinOf(call) < 0 ? { start: 0, end: file.text.length } : functionAt(file, withinOf(call));
  const inside = file.facts.flow.nodes.flatMap((node, id) =>
    node.start >= start && node.end <= end ? [{ node, place: at(file, id) }] : [],
  );
  const isReading = (text: string): boolean => readingStatement.test(text);
  const asksKind =
    inside.some(
      ({ node }) => (node.kind === 'string' && isReading(node.value)) || (node.kind === 'member' && isReading(node.name)),
    ) || listedKinds(call).some(isReading);
  if (checksSqlList.test(api)) return asksKind;
  const namesTables = inside.some(({ node }) => node.kind === 'member' && tableMembers.has(node.name));
  const hasList = inside.some(({ node, place }) => isMembership(node, place));
  const refuses = file.facts.flow.conditions.some((condition) => {
    const test = nodeAt(at(file, condition.test));
    return condition.exits && test.start >= start && test.end <= end;
  });
  return asksKind && namesTables && hasList && refuses;
}

/** The kinds in the list that a parser compares with: `whiteListCheck(sql, ['select::null::orders'])`. */
const listedKinds = (call: Place): string[] =>
  (nodeAt(call) as NodeOf<'call'>).args.flatMap((id) =>
    definitionsOf(at(call.file, id)).flatMap((place) => {
      const node = nodeAt(place);
      if (node.kind !== 'array') return [];
      return node.items
        .map((item) => nodeAt(at(place.file, item)))
        .flatMap((item) => (item.kind === 'string' ? [item.value] : []));
    }),
  );

/** `allowed.has(table)`, `tables.every((table) => allowed.includes(table))`, `table in allowed`. */
function isMembership(node: ReturnType<typeof nodeAt>, place: Place): boolean {
  if (node.kind === 'operation') return node.operator === 'in';
  if (node.kind !== 'call') return false;
  const callee = nodeAt(at(place.file, node.callee));
  return callee.kind === 'member' && /^(?:has|includes)$/.test(callee.name);
}
