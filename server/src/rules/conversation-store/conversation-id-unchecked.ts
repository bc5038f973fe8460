import { conversationRows, conversationTable, provenParts } from '../../catalog/typescript/conversations.js';
import { isClaimed } from '../../model/typescript/claimed-identity.js';
import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { exposureOfHandler, handlerOf } from '../../model/typescript/open-handlers.js';
import { at, nodeAt, type Place } from '../../model/typescript/place.js';
import { queriesOf } from '../../model/typescript/queries.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { apiOf, type FunctionPlace, slotsOf } from '../../model/typescript/values.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly title: string;
}

interface Choice {
  readonly title: string;
  /** The values that together choose the conversation. */
  readonly values: readonly Place[];
}

/** Where a file says which conversation it means. */
function* choicesOf(file: TypeScriptFile): Iterable<Choice> {
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call);
    const api = node.kind === 'call' ? apiOf(at(file, node.callee)) : undefined;
    const row = api ? conversationRows.find((entry) => entry.api.test(api)) : undefined;
    if (!row) continue;
    const values = row.ids.flatMap((slot) => slotsOf(call, slot)).filter((place) => nodeAt(place).kind !== 'object');
    if (values.length > 0) yield { title: row.title, values };
  }
  for (const query of queriesOf(file))
    if (conversationTable.test(query.table) && query.filters.length > 0) yield { title: query.table, values: query.filters };
}

/** A value that the client sends and that proves nothing by itself. */
const isNamedByClient = ({ kind, path }: Flow): boolean =>
  kind === 'request' && !provenParts.has(path[0] ?? '') && !path.some((name) => name === 'authorization' || name === 'cookie');

interface Found {
  readonly value: Place;
  readonly flow: Flow;
  readonly handler: FunctionPlace;
}

/** The value that the client alone chooses; none where the verified caller takes part in the choice. */
function namedBy({ values }: Choice): Found | undefined {
  const traced = values.map((value) => ({ value, flows: trace(value).flows }));
  if (traced.some(({ flows }) => flows.some((flow) => flow.kind === 'identity' && !isClaimed(flow)))) return undefined;
  for (const { value, flows } of traced) {
    for (const flow of flows) {
      const handler = isNamedByClient(flow) ? handlerOf(flow.origin) : undefined;
      if (handler) return { value, flow, handler };
    }
  }
  return undefined;
}

export const conversationIdUnchecked = defineRule<Data>({
  id: 'conversation-id-unchecked',
  family: 'conversation-store',
  title: 'Anyone can name a stored conversation',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [639, 862],
    owaspLlm: ['LLM02'],
    owaspAgentic: ['ASI03'],
    frameworks: ['GDPR-32', 'HIPAA-164.312(a)', 'SOC2-CC6.1'],
  },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    const seen = new Set<string>();
    for (const choice of choicesOf(file)) {
      const found = namedBy(choice);
      if (!found) continue;
      const { value, flow, handler } = found;
      const key = `${handler.file.path}#${handler.fn}`;
      const exposure = exposureOfHandler(handler, 'caller');
      if (exposure === 'guarded' || value.file !== file || seen.has(key)) continue;
      seen.add(key);
      const { start, end } = nodeAt(value);
      yield {
        range: { start, end },
        evidence: [
          ...evidenceOf(flow, value, `it chooses the ${choice.title} here`),
          { path: file.path, start, end, note: 'neither a sign-in nor a check of the owner was found' },
        ],
        data: { source: originText(flow), title: choice.title },
        ...(exposure === 'open' ? {} : { preset: 'strict' as const }),
      };
    }
  },
  explain: ({ data }) => ({
    what: `Whoever sends ${data.source} reaches the stored ${data.title} it names; nothing checks whose it is.`,
    why: 'Conversations hold whatever people told the assistant. Ids travel in links, logs and browser histories, and some can be guessed; whoever has one has the whole conversation.',
    how: 'Find out who asks (session or token), and read the conversation by its id and that owner together.',
  }),
  fixes: () => [{ title: 'Verify the caller and add the owner to the look-up', applicability: 'manual', edits: [] }],
});
