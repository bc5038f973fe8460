import { sharedAnswersOf } from '../../model/typescript/answer-caches.js';
import { evidenceOf, originText, textOf } from '../../model/typescript/evidence.js';
import { nodeAt } from '../../model/typescript/place.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly key: string;
  readonly cache: string;
  readonly source: string;
}

export const crossUserCache = defineRule<Data>({
  id: 'cross-user-cache',
  family: 'conversation-store',
  title: 'Cached answer without its user in the key',
  severity: 'warning',
  preset: 'strict',
  languages: ['typescript'],
  duties: {
    cwe: [524, 488, 639],
    owaspLlm: ['LLM02'],
    frameworks: ['GDPR-32', 'HIPAA-164.312(a)', 'SOC2-CC6.1'],
  },
  accepts: ['the user, tenant or session in the key', 'a hash of the whole prompt as the key'],
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const { row, key, model, flow } of sharedAnswersOf(file)) {
      const { start, end } = nodeAt(key);
      yield {
        range: { start, end },
        evidence: [
          ...evidenceOf(flow, model.call, 'the answer is about this user'),
          { path: file.path, start, end, note: 'the key under which it is kept does not name the user' },
        ],
        data: { key: textOf(key, 40), cache: row.title, source: originText(flow) },
      };
    }
  },
  explain: ({ data: { key, cache, source } }) => ({
    what: `The answer that the model gives about one user (${source}) is kept in ${cache} under ${key}, where the user does not occur.`,
    why: 'Who asks the same thing next gets the answer that was made from somebody else’s data.',
    how: 'Put the verified user or tenant into the key, or cache only answers whose prompt holds nothing of a user.',
  }),
  fixes: () => [{ title: 'Put the verified user into the key', applicability: 'manual', edits: [] }],
});
