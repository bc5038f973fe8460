import type { SecretFact } from '../../facts/common.js';
import type { FileModel } from '../../model/model.js';
import { templateEntry } from '../hardcoded-credential/env-template.js';
import { defineRule, type Match } from '../rule.js';
import { withArticle } from '../words.js';
import { isInPromptText } from './prompt-file.js';
import { inPromptLiterals } from './prompt-literals.js';

interface Data {
  readonly title: string;
  readonly redacted: string;
  readonly envName: string;
}

export const secretInPrompt = defineRule<Data>({
  id: 'secret-in-prompt',
  family: 'secret-in-prompt',
  title: 'Secret in a prompt',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript', 'prompt', 'json', 'yaml', 'toml'],
  duties: {
    cwe: [798, 200, 522],
    owaspLlm: ['LLM02', 'LLM07'],
    owaspAgentic: ['ASI03'],
    atlas: ['AML.T0056', 'AML.T0057'],
    frameworks: ['SOC2-CC6.1', 'GDPR-32'],
  },
  *check({ file }) {
    switch (file.language) {
      case 'typescript':
        for (const secret of inPromptLiterals(file, file.facts.secrets)) if (secret.kind === 'live') yield matchOf(secret);
        return;
      case 'sql':
        return;
      default:
        yield* checkPromptFile(file);
    }
  },
  explain({ data }) {
    return {
      what: `The text that goes to the model holds ${withArticle(data.title)} (${data.redacted}).`,
      why: 'A model can be made to repeat anything in its prompt, and the provider, its logs and every trace of the conversation get the value too.',
      how: `Take it out of the text and let your own code use it from ${data.envName} when it calls the service; the model needs no credential. Revoke this one.`,
    };
  },
  fixes({ range, data }, { file, app }) {
    return [
      {
        title: `Remove the ${data.title} from the prompt`,
        applicability: 'suggestion',
        edits: [{ path: file.path, start: range.start, end: range.end, newText: '' }, ...templateEntry(file, app, data.envName)],
      },
      {
        title: `Revoke the ${data.title} and issue a new one; keep it as ${data.envName} outside the repository`,
        applicability: 'manual',
        edits: [],
      },
    ];
  },
});

function* checkPromptFile(file: FileModel): Iterable<Match<Data>> {
  for (const secret of file.facts.secrets) {
    if (secret.kind === 'live' && isInPromptText(file, secret)) yield matchOf(secret);
  }
}

const matchOf = (secret: SecretFact): Match<Data> => ({
  range: secret,
  evidence: [],
  data: { title: secret.title, redacted: secret.redacted, envName: secret.envName },
});
