import { type Recipient, recipientsOf } from '../../model/typescript/recipients.js';
import { defineRule, type Match, type RuleContext } from '../rule.js';
import { addToList, firstOfEach, isNamedIn } from './declared.js';

interface Data {
  readonly name: string;
  readonly isDenied: boolean;
}

/** Model providers of a file that the settings deny, or do not allow where they say who is allowed. */
function* notAllowed({ file, declared }: RuleContext): Iterable<{ recipient: Recipient; isDenied: boolean }> {
  const { allowed, denied = [] } = declared?.providers ?? {};
  if (file.language !== 'typescript' || (!allowed && denied.length === 0)) return;
  for (const recipient of firstOfEach(recipientsOf(file))) {
    if (recipient.kind !== 'model provider') continue;
    const isDenied = isNamedIn(denied, recipient);
    if (isDenied || (allowed && !isNamedIn(allowed, recipient))) yield { recipient, isDenied };
  }
}

export const providerNotAllowed = defineRule<Data>({
  id: 'provider-not-allowed',
  family: 'third-party',
  title: 'Model provider that the team does not allow',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: { cwe: [359], owaspLlm: ['LLM02', 'LLM03'], frameworks: ['GDPR-28', 'GDPR-44', 'HIPAA-164.308(b)', 'SOC2-CC9.2'] },
  *check(context): Iterable<Match<Data>> {
    for (const { recipient, isDenied } of notAllowed(context)) {
      const { range, name } = recipient;
      yield {
        range,
        evidence: [{ path: context.file.path, ...range, note: `content goes to ${name} from here` }],
        data: { name, isDenied },
      };
    }
  },
  explain: ({ data: { name, isDenied } }) => ({
    what: isDenied
      ? `Prompts go to ${name} here, which the settings deny (providers.denied).`
      : `Prompts go to ${name} here, which is not among the providers that the settings allow (providers.allowed).`,
    why: 'Where prompts go decides under which contract and law they are kept, for how long, and whether somebody trains on them. That was decided for the providers in the list, and for no other.',
    how: isDenied
      ? 'Use a provider that is allowed, or take this one off providers.denied once the reason no longer holds.'
      : `Use a provider that is allowed, or add "- ${name}" under providers.allowed once its terms were looked at.`,
  }),
  fixes: ({ data: { name, isDenied } }, context) => {
    const edit = isDenied ? undefined : addToList(context, 'providers.allowed', name);
    return edit
      ? [{ title: `Add ${name} to providers.allowed in ${edit.path}`, applicability: 'suggestion', edits: [edit] }]
      : [{ title: 'Use a provider that the settings allow', applicability: 'manual', edits: [] }];
  },
});
