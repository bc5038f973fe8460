import { callerArgument, identityArgument, recordArgument } from '../../catalog/typescript/data.js';
import { isNobodys, isSomebodys } from '../../model/query-tables.js';
import { evidenceOf, originShown, originText } from '../../model/typescript/evidence.js';
import { identityAtHand } from '../../model/typescript/identity.js';
import { functionAt, nodeAt, type Place, withinOf } from '../../model/typescript/place.js';
import { type DataQuery, filterFlows, queriesOf } from '../../model/typescript/queries.js';
import { isCallersOwn, isTiedToCaller, maySayWhoAsks } from '../../model/typescript/scoping.js';
import { isToolArgument } from '../../model/typescript/tool-arguments.js';
import type { Flow } from '../../model/typescript/trace.js';
import { suggest } from '../fixes/build.js';
import { callerAt } from '../fixes/caller.js';
import { ownerCondition } from '../fixes/owner.js';
import { defineRule, type Fix, type Match } from '../rule.js';

interface Data {
  /** What the model names; empty where nothing chooses the rows. */
  readonly source: string;
  readonly table: string;
  readonly title: string;
  /** The value by which the model chooses the rows, and where it comes from; none where nothing chooses them. */
  readonly chosen?: { readonly query: DataQuery; readonly filter: Place; readonly flow: Flow };
}

function namesSomebody(query: DataQuery, flow: Flow): boolean {
  const name = flow.path[flow.path.length - 1] ?? '';
  if (identityArgument.test(name)) return true;
  return recordArgument.test(name) ? !isNobodys(query) : /id$/i.test(name) && isSomebodys(query);
}

/** Whether a tool's handler reads all rows of a table that holds persons' data. */
function readsAll(query: DataQuery): boolean {
  const { file } = query.call;
  if (query.filters.length > 0 || !query.readsRows || isCallersOwn(query)) return false;
  for (let fn = withinOf(query.call); fn >= 0; fn = functionAt(file, fn).parent)
    if (file.roleOf(fn)?.kind === 'tool') return isSomebodys(query);
  return false;
}

export const toolUnscopedQuery = defineRule<Data>({
  id: 'tool-unscoped-query',
  family: 'tool-unscoped-data',
  title: 'Tool reaches any person’s records',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [639, 862],
    owaspLlm: ['LLM06'],
    owaspAgentic: ['ASI03'],
    frameworks: ['GDPR-32', 'HIPAA-164.312(a)', 'SOC2-CC6.1'],
  },
  accepts: [
    'a condition on the verified caller',
    'a client or a connection that acts as the caller',
    'a comparison of the owner with the caller around the query',
  ],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const query of queriesOf(file)) {
      if (readsAll(query)) {
        const { start, end } = nodeAt(query.call);
        yield {
          range: { start, end },
          evidence: [{ path: file.path, start, end, note: 'no condition ties the rows to the caller' }],
          data: { source: '', table: query.table, title: query.title },
          preset: 'strict',
          severity: 'warning',
        };
        continue;
      }
      const found = filterFlows(query);
      // Values from anywhere but the model may be the owner's: only a query that the model alone decides is certain.
      const caller = found.find(({ flow }) => maySayWhoAsks(flow));
      if (caller) {
        consider?.(
          nodeAt(query.call),
          `${originShown(caller.flow)} takes part in choosing the rows, and may stand for the caller`,
        );
        continue;
      }
      const hit = found.find(({ flow }) => isToolArgument(flow) && namesSomebody(query, flow));
      if (!hit) {
        consider?.(nodeAt(query.call), 'no argument that a model writes says whose rows these are');
        continue;
      }
      if (isTiedToCaller(query, hit.flow)) {
        consider?.(
          nodeAt(query.call),
          isCallersOwn(query)
            ? 'the client or the connection acts as the caller'
            : `${originShown(hit.flow)} is compared with the caller, or checked, around the query`,
        );
        continue;
      }
      const name = hit.flow.path[hit.flow.path.length - 1] ?? '';
      const origin = nodeAt(hit.flow.origin);
      // Where the caller is known and the model names the caller, the other rule of this family speaks.
      if (callerArgument.test(name) && origin.kind === 'param' && identityAtHand(hit.flow.origin.file, origin.fn)) continue;
      const { start, end } = nodeAt(hit.filter);
      yield {
        range: { start, end },
        evidence: [
          ...evidenceOf(hit.flow, hit.filter, 'it alone chooses the rows'),
          { path: file.path, start, end, note: 'no condition ties the rows to the caller' },
        ],
        data: {
          source: originText(hit.flow),
          table: query.table,
          title: query.title,
          chosen: { query, filter: hit.filter, flow: hit.flow },
        },
      };
    }
  },
  explain: ({ data }) => ({
    what: data.source
      ? `This ${data.title}${data.table ? ` on ${data.table}` : ''} returns whatever ${data.source} names; nothing ties it to the person who asks.`
      : `This ${data.title} gives the model every row of ${data.table}; nothing ties them to the person who asks.`,
    why: 'The model passes on any id that a user, or a text it read, puts in front of it, so one customer can read or change another’s records.',
    how: 'Add the verified user or tenant to the condition (taken from the session, not from the model’s arguments), or run the query under row-level security with the caller’s own token.',
  }),
  fixes: ({ data: { chosen } }) => [
    ...[chosen && scoped(chosen)].filter((fix) => fix !== undefined),
    { title: 'Add a condition on the verified user or tenant', applicability: 'manual', edits: [] },
  ],
});

/** A condition on the caller, where the code around the tool knows who that is. */
function scoped({ query, filter, flow }: NonNullable<Data['chosen']>): Fix | undefined {
  const origin = nodeAt(flow.origin);
  const identity = origin.kind === 'param' ? identityAtHand(flow.origin.file, origin.fn) : undefined;
  const caller = identity && callerAt(identity, 'userId', filter, undefined);
  const condition = caller ? ownerCondition(query, filter, caller) : undefined;
  return condition && suggest(`Add ${condition.text} to the condition`, filter.file, condition.changes);
}
