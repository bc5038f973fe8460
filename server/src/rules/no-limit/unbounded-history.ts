import { evidenceOf, shownIn, textOf } from '../../model/typescript/evidence.js';
import { nodeAt, type Place } from '../../model/typescript/place.js';
import { sentHistoriesOf } from '../../model/typescript/stored-turns.js';
import { defineRule, type Match } from '../rule.js';
import { lastTurns } from './last-turns.js';

interface Data {
  readonly store: string;
  readonly read: string;
  readonly place: Place;
}

export const unboundedHistory = defineRule<Data>({
  id: 'unbounded-history',
  family: 'no-limit',
  title: 'Whole conversation sent each time',
  severity: 'info',
  preset: 'strict',
  languages: ['typescript'],
  duties: { cwe: [770, 400], owaspLlm: ['LLM10'], atlas: ['AML.T0034'], frameworks: ['SOC2-A1.1', 'GDPR-5'] },
  accepts: [
    'a limit or a date in the query',
    'a part of the list, or a test of its length',
    'a function that trims, counts tokens or summarises',
  ],
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const { read, store, flow, part } of sentHistoriesOf(file)) {
      const shown = read.file === file ? read : shownIn(file, flow, part);
      if (!shown) continue;
      const { start, end } = nodeAt(shown);
      yield {
        range: { start, end },
        evidence: evidenceOf(flow, part, 'all of it goes to the model; no limit, window or summary was found on the way'),
        data: { store, read: textOf(read, 50), place: read },
      };
    }
  },
  explain: ({ data }) => ({
    what: `Every turn that ${data.store} holds of a conversation (${data.read}) goes to the model again with each message; nothing bounds how many.`,
    why: 'Each message costs more than the one before, until the request no longer fits and the conversation breaks; and what somebody said months ago is sent to the provider again and again.',
    how: 'Read the last turns only (a limit in the query, newest first), or cut by tokens and keep a summary of what came before.',
  }),
  fixes: ({ data: { place } }) => [
    ...[lastTurns(place)].filter((fix) => fix !== undefined),
    { title: 'Read only the last turns, and a summary of the rest', applicability: 'manual', edits: [] },
  ],
});
