import { callerArgument } from '../../catalog/typescript/data.js';
import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { identityAtHand } from '../../model/typescript/identity.js';
import { nodeAt, type Place } from '../../model/typescript/place.js';
import { filterFlows, queriesOf } from '../../model/typescript/queries.js';
import { isTiedToCaller, maySayWhoAsks } from '../../model/typescript/scoping.js';
import { defineRule, type Fix, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly argument: string;
  readonly identity: string;
  /** Where the verified caller comes from. */
  readonly caller: Place;
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
      const found = filterFlows(query);
      if (found.some(({ flow }) => maySayWhoAsks(flow))) continue;
      for (const { flow } of found) {
        const argument = flow.path[flow.path.length - 1] ?? '';
        if (flow.kind !== 'tool-argument' || !callerArgument.test(argument)) continue;
        const origin = nodeAt(flow.origin);
        const identity = origin.kind === 'param' ? identityAtHand(flow.origin.file, origin.fn) : undefined;
        if (!identity || isTiedToCaller(query, flow)) continue;
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
          data: { source: originText(flow), argument, identity: identity.text, caller: identity.place, place },
        };
      }
    }
  },
  explain: ({ data }) => ({
    what: `The model chooses ${data.argument} for this query, although the caller is known (${data.identity}).`,
    why: 'A user can ask the model to use somebody else’s id, and the tool then reads or changes that person’s data.',
    how: `Take ${data.argument} out of the tool’s schema and use the verified value (${data.identity}) in the handler.`,
  }),
  fixes: ({ data }): Fix[] => {
    const manual: Fix = {
      title: `Take ${data.argument} from ${data.identity} and drop it from the schema`,
      applicability: 'manual',
      edits: [],
    };
    const replacement = replacementOf(data);
    return replacement ? [manual, replacement] : [manual];
  },
});

const isId = /\.(?:id|userId|sub|tenantId|orgId)$|Id$/;

/** Puts the verified id in place of the argument, where its name means the same thing there. */
function replacementOf({ place, identity, caller }: Data): Fix | undefined {
  const { file } = place;
  if (!isId.test(identity) || caller.file !== file || isShadowed(place, caller, identity)) return undefined;
  const { start, end } = nodeAt(place);
  const shorthand = file.facts.flow.nodes.some(
    (node) => node.kind === 'object' && node.props.some((prop) => prop.form === 'shorthand' && prop.value === place.id),
  );
  const newText = shorthand ? `${file.text.slice(start, end)}: ${identity}` : identity;
  return { title: `Use ${identity} here`, applicability: 'suggestion', edits: [{ path: file.path, start, end, newText }] };
}

/** Whether the name of the caller means something else where the argument is used. */
function isShadowed(place: Place, caller: Place, identity: string): boolean {
  const { bindings, functions } = place.file.facts.flow;
  const { start, end } = nodeAt(place);
  const name = /^\w+/.exec(identity)?.[0];
  const own = bindings.find((binding) => binding.values.includes(caller.id));
  const around = functions.filter((fn) => fn.start <= start && end <= fn.end);
  return bindings.some((binding) => {
    if (binding === own || binding.name !== name) return false;
    return around.some((fn) => fn.start <= binding.start && binding.end <= fn.end);
  });
}
