import { evidenceOf, textOf } from '../../model/typescript/evidence.js';
import { nodeAt, type Place } from '../../model/typescript/place.js';
import { type KeptTranscript, keptTranscriptsOf } from '../../model/typescript/transcripts.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly kind: KeptTranscript['kind'];
  readonly title: string;
  readonly value: string;
}

const consequences: Record<KeptTranscript['kind'], string> = {
  storage:
    'It stays on the device after sign-out, for whoever uses it next, and every script on the page can read it: one injected line, or one careless package, has all conversations.',
  address:
    'Addresses are kept in histories, in the logs of servers and proxies, and are sent on as referrers and in shared links.',
  analytics:
    'People tell an assistant about health, money and others; an analytics service is no place for it, and keeps it for long.',
};

const remedies: Record<KeptTranscript['kind'], string> = {
  storage:
    'Keep conversations on the server, by the verified user, and only an id here; or keep them for the open page only and clear them at sign-out.',
  address: 'Send the text in a request’s body, and put only the id of the conversation into the address.',
  analytics: 'Report that something was asked, with a length or a topic out of a fixed list, not what.',
};

/** The name under which the code that puts it down knows what was said. */
const nameIn = (flow: KeptTranscript['flow']): Place | undefined =>
  flow?.steps.find((step) => step.file === flow.steps[0]?.file && ['ref', 'member'].includes(nodeAt(step).kind));

export const transcriptInBrowser = defineRule<Data>({
  id: 'transcript-in-browser',
  family: 'conversation-store',
  title: 'Conversation kept in the browser',
  severity: 'info',
  preset: 'strict',
  languages: ['typescript'],
  duties: {
    cwe: [922, 598, 359],
    owaspLlm: ['LLM02'],
    frameworks: ['GDPR-5', 'GDPR-32', 'HIPAA-164.312(a)', 'SOC2-C1.1'],
  },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    for (const { kind, title, value, flow } of keptTranscriptsOf(file)) {
      const { start, end } = nodeAt(value);
      const note = kind === 'address' ? 'it becomes part of the address here' : `it goes to ${title} here`;
      yield {
        range: { start, end },
        evidence: flow ? evidenceOf(flow, value, note) : [{ path: file.path, start, end, note }],
        data: { kind, title, value: textOf(nameIn(flow) ?? value, 40) },
      };
    }
  },
  explain: ({ data: { kind, title, value } }) => ({
    what:
      kind === 'storage'
        ? `What is said in the conversation (${value}) is kept in ${title}.`
        : kind === 'address'
          ? `What is said in the conversation (${value}) becomes part of the address.`
          : `What is said in the conversation (${value}) goes to ${title}.`,
    why: consequences[kind],
    how: remedies[kind],
  }),
  fixes: ({ data }) => [
    {
      title:
        data.kind === 'analytics'
          ? 'Report a length or a topic instead of the text'
          : 'Keep only the id of the conversation here',
      applicability: 'manual',
      edits: [],
    },
  ],
});
