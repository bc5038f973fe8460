import { callerArgument } from '../../catalog/typescript/data.js';
import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { identityAtHand } from '../../model/typescript/identity.js';
import { nodeAt, type Place } from '../../model/typescript/place.js';
import { filterFlows, queriesOf } from '../../model/typescript/queries.js';
import { defineRule, type Fix, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly argument: string;
  readonly identity: string;
  readonly place: Place;
}

export const toolIdentityParameter = defineRule<Data>({
  id: 'tool-identity-parameter',
  family: 'tool-unscoped-data',
  title: 'Tool lets the model say who the user is',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [639, 863],
    owaspLlm: ['LLM06'],
    owaspAgentic: ['ASI03'],
    frameworks: ['GDPR-32', 'HIPAA-164.312(a)', 'SOC2-CC6.1'],
  },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const query of queriesOf(file)) {
      for (const { flow } of filterFlows(query)) {
        const argument = flow.path[flow.path.length - 1] ?? '';
        if (flow.kind !== 'tool-argument' || !callerArgument.test(argument)) continue;
        const origin = nodeAt(flow.origin);
        const identity = origin.kind === 'param' ? identityAtHand(flow.origin.file, origin.fn) : undefined;
        if (!identity) continue;
        const place =
          flow.steps.find((step) => step.file === file && ['member', 'ref'].includes(nodeAt(step).kind)) ?? query.call;
        const { start, end } = nodeAt(place);
        yield {
          range: { start, end },
          evidence: [
            ...evidenceOf(flow, place, `it chooses the rows of this ${query.title}`),
            {
              path: identity.place.file.path,
              start: nodeAt(identity.place).start,
              end: nodeAt(identity.place).end,
              note: 'the verified caller is known here',
            },
          ],
          data: { source: originText(flow), argument, identity: identity.text, place },
        };
      }
    }
  },
  explain: ({ data }) => ({
    what: `The model chooses ${data.argument} for this query, although the caller is known (${data.identity}).`,
    why: 'A user can ask the model to use somebody else’s id, and the tool then reads or changes that person’s data.',
    how: `Take ${data.argument} out of the tool’s schema and use the verified value (${data.identity}) in the handler.`,
  }),
  fixes: ({ data }): Fix[] => [
    { title: `Take ${data.argument} from ${data.identity} and drop it from the schema`, applicability: 'manual', edits: [] },
    ...(data.identity && /\.(id|userId|sub|tenantId|orgId)$|Id$/.test(data.identity)
      ? [
          {
            title: `Use ${data.identity} here`,
            applicability: 'suggestion' as const,
            edits: [{ path: data.place.file.path, ...rangeOf(data.place), newText: data.identity }],
          },
        ]
      : []),
  ],
});

const rangeOf = (place: Place): { start: number; end: number } => ({ start: nodeAt(place).start, end: nodeAt(place).end });
