import { exampleFor, isAssistantAddress, isPublicContact } from '../../catalog/prompts/personal.js';
import type { FileModel } from '../../model/model.js';
import { defineRule, type Fix, type Match } from '../rule.js';
import { isCodingAgentFile, isInPromptText } from '../secret-in-prompt/prompt-file.js';
import { inPromptLiterals } from '../secret-in-prompt/prompt-literals.js';
import { withArticle } from '../words.js';

interface Data {
  readonly kind: string;
  readonly title: string;
  readonly redacted: string;
}

export const piiInPrompt = defineRule<Data>({
  id: 'pii-in-prompt',
  family: 'pii-in-prompt',
  title: 'Personal data in a prompt',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript', 'prompt', 'json', 'yaml', 'toml'],
  duties: {
    cwe: [359, 200],
    owaspLlm: ['LLM02', 'LLM07'],
    atlas: ['AML.T0057'],
    frameworks: ['GDPR-5', 'GDPR-25', 'HIPAA-164.502(b)', 'COPPA-312.10', 'SOC2-P4.1'],
  },
  *check({ file }) {
    switch (file.language) {
      case 'typescript':
        for (const pii of inPromptLiterals(file, file.facts.pii)) {
          yield { range: pii, evidence: [], data: { kind: pii.kind, title: pii.title, redacted: pii.redacted } };
        }
        return;
      case 'sql':
        return;
      default:
        yield* checkPromptFile(file);
    }
  },
  explain({ data }) {
    return {
      what: `The text that goes to the model holds ${withArticle(data.title)} that looks like a real person's (${data.redacted}).`,
      why: 'It goes to the provider with every request, the model may repeat it to any user, and the person has not agreed to either.',
      how: 'Use a variable that is filled for the request at hand, or a reserved example value.',
    };
  },
  fixes({ range, data }, { file }) {
    const example = exampleFor(data.kind);
    const fixes: Fix[] = [];
    if (example)
      fixes.push({
        title: `Use the reserved example ${example}`,
        applicability: 'suggestion',
        edits: [{ path: file.path, start: range.start, end: range.end, newText: example }],
      });
    fixes.push({ title: `Replace the ${data.title} by a variable or an invented value`, applicability: 'manual', edits: [] });
    return fixes;
  },
});

function* checkPromptFile(file: FileModel): Iterable<Match<Data>> {
  // instruction files for coding agents name the people who keep the project
  const isForAgent = isCodingAgentFile(file);
  for (const pii of file.facts.pii) {
    if (!isInPromptText(file, pii)) continue;
    const isReachable = pii.kind === 'email' || pii.kind === 'phone';
    if (pii.kind === 'email' && isAssistantAddress(file.text.slice(pii.start, pii.end), file.text)) continue;
    const isContact = isReachable && isPublicContact(file.text.slice(Math.max(0, pii.start - 80), pii.start));
    const data = { kind: pii.kind, title: pii.title, redacted: pii.redacted };
    yield { range: pii, evidence: [], data, preset: isForAgent || isContact ? 'strict' : undefined };
  }
}
