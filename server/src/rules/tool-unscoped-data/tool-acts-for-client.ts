import { actingFor } from '../../model/typescript/acting-for.js';
import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import { nodeAt } from '../../model/typescript/place.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly title: string;
  readonly tool: string;
}

export const toolActsForClient = defineRule<Data>({
  id: 'tool-acts-for-client',
  family: 'tool-unscoped-data',
  title: 'Tool acts for whoever the client names',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [639, 862, 306],
    owaspLlm: ['LLM06'],
    owaspAgentic: ['ASI03'],
    frameworks: ['GDPR-32', 'HIPAA-164.312(a)', 'SOC2-CC6.1'],
  },
  accepts: [
    'a sign-in in the handler or in what runs before its route',
    'the verified caller among the values of the query',
    'a client under which row-level security holds for the caller',
  ],
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const tool of file.roles.tools) {
      for (const handler of tool.handlers) {
        const acting = handler.file === file ? actingFor(handler) : undefined;
        if (!acting || acting.exposure === 'guarded') continue;
        const { start, end } = nodeAt(acting.shown);
        yield {
          range: { start, end },
          evidence: [
            ...evidenceOf(acting.flow, acting.owner, 'it says whose rows are reached here'),
            { path: file.path, start, end, note: 'the tool takes it, and nobody has signed in' },
          ],
          data: { source: originText(acting.flow), title: acting.title, tool: tool.name },
          ...(acting.exposure === 'open' ? {} : { preset: 'strict' as const }),
        };
      }
    }
  },
  explain: ({ data }) => ({
    what: `${data.tool ? `The tool "${data.tool}"` : 'This tool'} acts for whomever the client names (${data.source}): the route asks nobody to sign in, and the ${data.title} takes the name as it comes.`,
    why: 'Anyone can send another person’s id with a chat message and read or change that person’s records through the assistant.',
    how: 'Sign people in before the route runs, and hand the tool the id out of the verified session instead of the one in the request.',
  }),
  fixes: () => [{ title: 'Take the person from the verified session', applicability: 'manual', edits: [] }],
});
