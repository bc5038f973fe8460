import { callerArgument } from '../../catalog/typescript/data.js';
import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { type Identity, identityAtHand } from '../../model/typescript/identity.js';
import { nodeAt } from '../../model/typescript/place.js';
import { filterFlows, queriesOf } from '../../model/typescript/queries.js';
import { isTiedToCaller, maySayWhoAsks } from '../../model/typescript/scoping.js';
import type { Flow } from '../../model/typescript/trace.js';
import { defineRule, type Fix, type Match } from '../rule.js';
import { takeFromCaller } from './take-from-caller.js';

interface Data {
  readonly source: string;
  readonly argument: string;
  readonly identity: Identity;
  readonly flow: Flow;
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
  accepts: ['the verified caller in the condition', 'a comparison of the argument with the caller'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const query of queriesOf(file)) {
      const found = filterFlows(query);
      if (found.some(({ flow }) => maySayWhoAsks(flow))) continue;
      for (const { flow } of found) {
        const argument = flow.path[flow.path.length - 1] ?? '';
        if (flow.kind !== 'tool-argument' || !callerArgument.test(argument)) continue;
        const origin = nodeAt(flow.origin);
        const identity = origin.kind === 'param' ? identityAtHand(flow.origin.file, origin.fn) : undefined;
        if (!identity || isTiedToCaller(query, flow)) {
          consider?.(
            nodeAt(query.call),
            identity
              ? `${argument} is compared with the caller, or the database knows who asks`
              : `the model chooses ${argument}, but no verified caller is at hand that could take its place`,
          );
          continue;
        }
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
          data: { source: originText(flow), argument, identity, flow },
        };
      }
    }
  },
  explain: ({ data }) => ({
    what: `The model chooses ${data.argument} for this query, although the caller is known (${data.identity.text}).`,
    why: 'A user can ask the model to use somebody else’s id, and the tool then reads or changes that person’s data.',
    how: `Take ${data.argument} out of the tool’s schema and use the verified value (${data.identity.text}) in the handler.`,
  }),
  fixes: ({ data }): Fix[] => {
    const manual: Fix = {
      title: `Take ${data.argument} from ${data.identity.text} and drop it from the schema`,
      applicability: 'manual',
      edits: [],
    };
    const taken = takeFromCaller(data.flow, data.argument, data.identity);
    return taken ? [manual, taken] : [manual];
  },
});
