import { matcherOf } from '../../catalog/table.js';
import { directIdentifier, identitySlotRows, personObject } from '../../catalog/typescript/identity-slots.js';
import { evidenceOf, textOf } from '../../model/typescript/evidence.js';
import { at, nameOf, nodeAt, type Place } from '../../model/typescript/place.js';
import { slotsOf } from '../../model/typescript/slots.js';
import { apiCallsOf } from '../../model/typescript/switches.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { defineRule, type Match } from '../rule.js';
import { hashed } from './pseudonym.js';

const identitySlotRowsOf = matcherOf(identitySlotRows);
interface Data {
  readonly value: string;
  readonly slot: string;
  readonly receiver: string;
  readonly place: Place;
}

/** Whether a name or member is by its own words an e-mail address, a name or a telephone number of somebody. */
function isDirect(place: Place): boolean {
  const name = nameOf(place);
  if (directIdentifier.test(name)) return true;
  const node = nodeAt(place);
  return name === 'name' && node.kind === 'member' && personObject.test(nameOf(at(place.file, node.of)));
}

/** The place at which a flow says in clear who the user is; what a function or a digest made of it ends the flow before. */
function identifierIn(flow: Flow): Place | undefined {
  const named = flow.steps.find(isDirect);
  if (named) return named;
  const [last, object] = flow.path.filter((name) => name !== '[]').toReversed();
  const isNamed = last !== undefined && (directIdentifier.test(last) || (last === 'name' && personObject.test(object ?? '')));
  return isNamed ? flow.origin : undefined;
}

export const rawIdentityToProvider = defineRule<Data>({
  id: 'raw-identity-to-provider',
  family: 'third-party',
  title: 'Name or address of the user sent along',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [359], owaspLlm: ['LLM02'], frameworks: ['GDPR-5', 'GDPR-25', 'HIPAA-164.514', 'SOC2-P6.1'] },
  accepts: ['a hash of the id, or an id made for the provider'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    const seen = new Set<number>();
    for (const { call, api } of apiCallsOf(file)) {
      for (const row of identitySlotRowsOf(api)) {
        for (const slot of row.slots) {
          for (const value of slotsOf(call, slot)) {
            const { start, end } = nodeAt(value);
            const flow =
              value.file === file && !seen.has(start) ? trace(value).flows.find((found) => identifierIn(found)) : undefined;
            const identifier = flow && identifierIn(flow);
            if (value.file === file && !seen.has(start) && !flow)
              consider?.({ start, end }, 'this is no name, address or id by which a person is known elsewhere, or it is hashed');
            if (!flow || !identifier) continue;
            seen.add(start);
            const name = slot.slice(slot.indexOf('.') + 1);
            yield {
              range: { start, end },
              evidence: evidenceOf(flow, value, `it goes to ${row.receiver} as ${name}`),
              data: { value: textOf(identifier, 40), slot: name, receiver: row.receiver, place: value },
            };
          }
        }
      }
    }
  },
  explain: ({ data }) => ({
    what: `${data.receiver} gets ${data.value} in clear, as ${data.slot}.`,
    why: 'Beside every prompt now stands whose it is, in logs and traces of another company. A stable pseudonym serves abuse detection and debugging as well.',
    how: 'Send an id that means nothing elsewhere, or a keyed hash of the address (HMAC with a secret of yours).',
  }),
  fixes: ({ data }) => [
    ...[hashed(data.place)].filter((fix) => fix !== undefined),
    { title: `Send an opaque id or a keyed hash as ${data.slot}`, applicability: 'manual', edits: [] },
  ],
});
