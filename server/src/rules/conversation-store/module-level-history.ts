import { isDemoPath } from '../../catalog/paths.js';
import { printsToItsUser } from '../../model/typescript/audience.js';
import { evidenceOf } from '../../model/typescript/evidence.js';
import { nodeAt } from '../../model/typescript/place.js';
import { type SharedHistory, sharedHistoriesOf } from '../../model/typescript/shared-history.js';
import { defineRule, type Match } from '../rule.js';

type Data = Pick<SharedHistory, 'name' | 'kind' | 'title'> & { readonly isServed: boolean };

export const moduleLevelHistory = defineRule<Data>({
  id: 'module-level-history',
  family: 'conversation-store',
  title: 'One conversation for everybody',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [488, 668],
    owaspLlm: ['LLM02'],
    owaspAgentic: ['ASI06'],
    frameworks: ['GDPR-32', 'HIPAA-164.312(a)', 'SOC2-CC6.1'],
  },
  accepts: ['a conversation that is made inside the handler', 'one that is kept by user or session'],
  *check({ file }): Iterable<Match<Data>> {
    // Who starts a program by hand, or runs it in the browser, is the only one who talks to it.
    if (file.language !== 'typescript' || printsToItsUser(file)) return;
    for (const shared of sharedHistoriesOf(file)) {
      const { range, flow, added, sent, isReset } = shared;
      const model = nodeAt(sent);
      const toModel = {
        path: sent.file.path,
        start: model.start,
        end: model.end,
        note: 'the model gets all of it, whoever asks',
      };
      const { start, end } = nodeAt(added);
      const from = flow
        ? evidenceOf(flow, added, 'what one person says is added here')
        : [{ path: added.file.path, start, end, note: 'what is said is added here' }];
      const isCertain = flow !== undefined && !isReset && !isDemoPath(file.path);
      yield {
        range: { start: range.start, end: range.end },
        evidence: [
          {
            path: file.path,
            start: range.start,
            end: range.end,
            note: shared.kind === 'constant' ? 'it is the same for everybody' : 'it is made once, when the program starts',
          },
          ...from,
          toModel,
        ],
        data: { name: shared.name, kind: shared.kind, title: shared.title, isServed: flow !== undefined },
        ...(isCertain ? {} : { preset: 'strict' as const }),
      };
    }
  },
  explain: ({ data: { name, kind, title, isServed } }) => ({
    what:
      kind === 'list'
        ? `${isServed ? 'Everybody’s messages' : 'Messages'} are added to one list (${name}), and the model gets all of it for whoever asks next.`
        : kind === 'object'
          ? `One ${title} (${name}) serves every request, and it remembers what everybody has said to it.`
          : kind === 'constant'
            ? `Every request goes on with the same ${title}, “${name}”.`
            : `${name} is one for the whole program, so every request goes on with the conversation of whoever asked before.`,
    why: 'One person’s words stand in another’s prompt: the model answers from them, quotes them when asked, and obeys what a stranger wrote there.',
    how: 'Keep the conversation by the verified user or session (in a store, or a map with that key), and start an empty one for everybody new.',
  }),
  fixes: ({ data }) => [
    { title: `Keep ${data.name} apart for each verified user or session`, applicability: 'manual', edits: [] },
  ],
});
