import { type Recipient, recipientsOf } from '../../model/typescript/recipients.js';
import { defineRule, type Match, type RuleContext } from '../rule.js';
import { addToList, firstOfEach, isNamedIn } from './declared.js';

interface Data {
  readonly name: string;
  readonly kind: Recipient['kind'];
}

/** Everybody outside who gets content from a file and is not declared; of model providers, those that no other list speaks of. */
function* undeclared({ file, declared, consider }: RuleContext): Iterable<Recipient> {
  const list = declared?.thirdParties;
  if (file.language !== 'typescript' || !list) return;
  for (const recipient of firstOfEach(recipientsOf(file))) {
    if (recipient.kind === 'model provider' && declared.providers.allowed) continue;
    if (isNamedIn(list, recipient)) consider?.(recipient.range, `the settings list ${recipient.name} under thirdParties`);
    else yield recipient;
  }
}

export const thirdPartyUndeclared = defineRule<Data>({
  id: 'third-party-undeclared',
  family: 'third-party',
  title: 'Third party that the team did not declare',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  duties: {
    cwe: [359],
    owaspLlm: ['LLM02', 'LLM03'],
    frameworks: ['GDPR-13', 'GDPR-28', 'GDPR-30', 'HIPAA-164.308(b)', 'SOC2-CC9.2'],
  },
  *check(context): Iterable<Match<Data>> {
    for (const { range, name, kind } of undeclared(context))
      yield {
        range,
        evidence: [{ path: context.file.path, ...range, note: `content goes to ${name} from here` }],
        data: { name, kind },
      };
  },
  explain: ({ data: { name, kind } }) => ({
    what: `Content goes to ${name} here, a ${kind} that the settings do not list (thirdParties).`,
    why: 'Whoever gets what people write is a processor: the contract, the record of processing and the privacy notice have to name it, and deletion has to reach it.',
    how: `Add "- ${name}" under thirdParties once it is covered, or send nothing there.`,
  }),
  fixes: ({ data: { name } }, context) => {
    const edit = addToList(context, 'thirdParties', name);
    return edit
      ? [{ title: `Add ${name} to thirdParties in ${edit.path}`, applicability: 'suggestion', edits: [edit] }]
      : [{ title: `List ${name} under thirdParties in the settings, or send nothing there`, applicability: 'manual', edits: [] }];
  },
});
