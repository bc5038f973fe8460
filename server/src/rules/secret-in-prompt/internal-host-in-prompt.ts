import { findInternalNames, type InternalName } from '../../catalog/prompts/internals.js';
import type { FileModel } from '../../model/model.js';
import type { Range } from '../../text/range.js';
import { defineRule, type Fix, type Match } from '../rule.js';
import { isCodingAgentFile, promptContentOf } from './prompt-file.js';

interface Data {
  readonly kind: InternalName['kind'];
  readonly text: string;
}

/** Stretches of a file that become text for a model. */
function promptTexts(file: FileModel): readonly Range[] {
  if (file.language === 'typescript')
    return file.facts.flow.nodes.filter((node) => node.kind === 'string' && file.isPromptText(node.start));
  return promptContentOf(file)?.promptText ?? [];
}

/** How a template writes a variable of this name; undefined where the file has no variables. */
function variableIn(file: FileModel, name: string): string | undefined {
  if (file.language !== 'prompt') return undefined;
  return ['handlebars', 'dotprompt', 'jinja', 'prompty-v1', 'prompty-v2'].includes(file.facts.kind) ? `{{${name}}}` : undefined;
}

const titles: Record<InternalName['kind'], string> = {
  host: 'an internal host',
  path: 'a path on one of your machines',
  'connection string': 'the address of a database or queue',
};

export const internalHostInPrompt = defineRule<Data>({
  id: 'internal-host-in-prompt',
  family: 'secret-in-prompt',
  title: 'Internal host or path in a prompt',
  severity: 'info',
  preset: 'strict',
  languages: ['typescript', 'prompt', 'json', 'yaml', 'toml'],
  duties: { cwe: [200, 497], owaspLlm: ['LLM07', 'LLM02'], atlas: ['AML.T0056'], frameworks: ['SOC2-CC6.1'] },
  *check({ file }): Iterable<Match<Data>> {
    // A developer's own agent has to know where things are.
    if (isCodingAgentFile(file)) return;
    const seen = new Set<number>();
    for (const text of promptTexts(file)) {
      for (const { kind, start, end } of findInternalNames(file.text.slice(text.start, text.end))) {
        const range = { start: text.start + start, end: text.start + end };
        if (seen.has(range.start)) continue;
        seen.add(range.start);
        yield { range, evidence: [], data: { kind, text: file.text.slice(range.start, range.end) } };
      }
    }
  },
  explain: ({ data }) => ({
    what: `The text that goes to the model names ${titles[data.kind]} (${data.text}).`,
    why: 'A user can make the model repeat its prompt, and an internal name is the first thing that an attacker inside the network, or a request forged through a tool, needs.',
    how: 'Let your own code know the address, in a tool or beside the model, and give the model a name that means nothing outside, such as “the order system”.',
  }),
  fixes: ({ range, data }, { file }) => {
    const variable = variableIn(file, data.kind === 'path' ? 'internal_path' : 'internal_host');
    const fixes: Fix[] = [{ title: 'Say what it is instead of where it is', applicability: 'manual', edits: [] }];
    if (variable)
      fixes.unshift({
        title: `Replace it by the variable ${variable}`,
        applicability: 'suggestion',
        edits: [{ path: file.path, start: range.start, end: range.end, newText: variable }],
      });
    return fixes;
  },
});
