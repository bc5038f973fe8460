import { evidenceOf, originText, shownIn } from '../../model/typescript/evidence.js';
import { canHoldText } from '../../model/typescript/free-text.js';
import { type ObeyedKind, obeyedPlaces } from '../../model/typescript/obeyed.js';
import { nodeAt, type Place } from '../../model/typescript/place.js';
import { type Excuse, type Wanted, whyNone } from '../../model/typescript/silence.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { moveToUser } from '../fixes/user-message.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly what: ObeyedKind;
  readonly source: string;
  readonly sink: Place;
  readonly flow: Flow;
}

const isFreeText = (flow: Flow): boolean => flow.kind === 'request' && canHoldText(flow);

const sent: Wanted = { what: 'sent by a client', is: ({ kind }) => kind === 'request' };
const fixed: readonly Excuse[] = [[(flow) => !canHoldText(flow), 'leaves no room for sentences, by its schema or a test']];

export const untrustedInSystem = defineRule<Data>({
  id: 'untrusted-in-system',
  family: 'untrusted-in-system',
  title: 'Request text in the system prompt',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [1427, 77], owaspLlm: ['LLM01'], owaspAgentic: ['ASI01'], atlas: ['AML.T0051.000'] },
  accepts: ['a schema that allows only numbers, ids or fixed words', 'a test against fixed words', 'a choice among fixed texts'],
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const [sink, what] of obeyedPlaces(file)) {
      const traced = trace(sink);
      if (sink.file === file && !traced.flows.some(isFreeText)) consider?.(nodeAt(sink), whyNone(traced, sent, fixed));
      for (const flow of traced.flows) {
        if (!isFreeText(flow)) continue;
        const shown = shownIn(file, flow, sink);
        if (!shown) continue;
        const { start, end } = nodeAt(shown);
        yield {
          range: { start, end },
          evidence: evidenceOf(flow, sink, `it ends in ${what} here`),
          data: { what, source: originText(flow), sink, flow },
        };
      }
    }
  },
  explain: ({ data }) => ({
    what: `Text from the request (${data.source}) becomes part of the ${data.what}.`,
    why: 'A model follows its system text before anything else, so whoever writes this request can replace your rules, switch on other behaviour and read what the prompt holds.',
    how: 'Keep system text constant. Put what the client wrote into a message of role user; choose among fixed texts by a validated enum where the request may select one.',
  }),
  fixes: ({ data }) => {
    const move = moveToUser(data.flow, data.sink, 'user_text');
    return [
      ...(move ? [move] : []),
      { title: 'Move the request text into a message of role user', applicability: 'manual', edits: [] },
    ];
  },
});
