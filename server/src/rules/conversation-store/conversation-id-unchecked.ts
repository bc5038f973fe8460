import { identityArgument } from '../../catalog/typescript/data.js';
import { onlyAsksWhetherSignedIn } from '../../model/typescript/caller-use.js';
import { claimGivenOut } from '../../model/typescript/claimed-identity.js';
import { chosenBy, shownIn, usesOfClaim } from '../../model/typescript/conversation-choice.js';
import { conversationsIn } from '../../model/typescript/conversations.js';
import { evidenceOf, originText } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { nodeAt } from '../../model/typescript/place.js';
import { reachOf } from '../../model/typescript/reach.js';
import { defineRule, type Match } from '../rule.js';

interface Data {
  readonly source: string;
  readonly title: string;
  /**
   * `anyone`: nobody is asked to sign in; `owner`: the value says whose conversation is meant, in place of the verified
   * caller; `signed-in`: any signed-in person may name anybody's.
   */
  readonly kind: 'anyone' | 'owner' | 'signed-in';
}

function whatOf({ kind, source, title }: Data): string {
  if (kind === 'owner')
    return `What the client sends as ${source} can stand in for the verified caller, so anyone can choose whose ${title} is used.`;
  const reached = `reaches the stored ${title} it names; nothing checks whose it is.`;
  return kind === 'signed-in' ? `Any signed-in person who sends ${source} ${reached}` : `Whoever sends ${source} ${reached}`;
}

/** Functions of a file that give out a client's word as the caller, and by which handlers elsewhere choose conversations. */
function* claimsFor(file: TypeScriptFile): Iterable<Match<Data>> {
  for (let fn = 0; fn < file.facts.flow.functions.length; fn += 1) {
    const claim = claimGivenOut({ file, fn });
    const use = claim && usesOfClaim(file, fn);
    if (!claim || !use) continue;
    const { start, end } = nodeAt(claim.place);
    yield {
      range: { start, end },
      evidence: [
        ...evidenceOf(claim.flow, claim.place, 'it is given out as the caller here'),
        { path: file.path, start, end, note: `handlers choose the ${use.title} by it` },
      ],
      data: { source: originText(claim.flow), title: use.title, kind: 'owner' },
      ...(use.exposure === 'open' ? {} : { preset: 'strict' as const }),
    };
  }
}

export const conversationIdUnchecked = defineRule<Data>({
  id: 'conversation-id-unchecked',
  family: 'conversation-store',
  title: 'Anyone can name a stored conversation',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [639, 862],
    owaspLlm: ['LLM02'],
    owaspAgentic: ['ASI03'],
    frameworks: ['GDPR-32', 'HIPAA-164.312(a)', 'SOC2-CC6.1'],
  },
  accepts: [
    'a sign-in in the handler or in what runs before this route',
    'the verified caller among the values that choose the conversation, or compared with what was read',
    'a client under which row-level security holds for the caller',
  ],
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    yield* claimsFor(file);
    for (let fn = 0; fn < file.facts.flow.functions.length; fn += 1) {
      if (file.roleOf(fn)?.kind !== 'request') continue;
      const handler = { file, fn };
      const reach = reachOf(handler);
      const found = conversationsIn(reach).flatMap((reached) => chosenBy(handler, reach, reached) ?? []);
      // One finding a handler: where several conversations are chosen, the check that is missing is the same.
      const hit = found.find(({ claim }) => claim) ?? found[0];
      if (!hit) continue;
      const isSignedIn = hit.exposure === 'guarded';
      if (isSignedIn && (hit.claim || hit.conversation.isInMemory || !onlyAsksWhetherSignedIn(handler, reach))) continue;
      const { conversation, value, flow, claim, exposure } = hit;
      const shown = shownIn(handler, hit);
      const { start, end } = nodeAt(shown);
      const last = flow.path.at(-1) ?? '';
      const isSure = isSignedIn
        ? reach.isComplete
        : exposure === 'open' && (!conversation.isInMemory || identityArgument.test(last));
      yield {
        range: { start, end },
        evidence: [
          ...evidenceOf(flow, value, `it chooses the ${conversation.title} here`),
          {
            path: file.path,
            start,
            end,
            note: claim
              ? 'it stands in for the verified caller'
              : isSignedIn
                ? 'who is signed in plays no part in the choice'
                : 'neither a sign-in nor a check of the owner was found',
          },
        ],
        data: {
          source: originText(flow),
          title: conversation.title,
          kind: claim ? 'owner' : isSignedIn ? 'signed-in' : 'anyone',
        },
        ...(isSure ? {} : { preset: 'strict' as const }),
      };
    }
  },
  explain: ({ data }) => ({
    what: whatOf(data),
    why: 'Conversations hold whatever people told the assistant. Ids travel in links, logs and browser histories, and some can be guessed; whoever has one has the whole conversation.',
    how:
      data.kind === 'owner'
        ? 'Take the owner from the session or from a token that you verify, and refuse the request where there is none.'
        : data.kind === 'signed-in'
          ? 'Read the conversation by its id and the id of the signed-in person together.'
          : 'Find out who asks (session or token), and read the conversation by its id and that owner together.',
  }),
  fixes: () => [{ title: 'Verify the caller and add the owner to the look-up', applicability: 'manual', edits: [] }],
});
