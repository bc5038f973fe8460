import { isNeutralName } from '../../catalog/prompts/variables.js';
import type { PromptVariable } from '../../syntax/prompt.js';
import { defineRule, type Fix, type Match } from '../rule.js';

interface Data {
  readonly variable: PromptVariable;
  /** The placeholder as it is written. */
  readonly written: string;
  readonly path: string;
  /** What keeps the value apart: `<document>`, "a code fence". */
  readonly border: string;
}

const reachOfBorder = 4000;

/** The tag that is open at an offset and closed behind another, or the fence around both. Linear in a bounded stretch of text. */
function borderAround(text: string, start: number, end: number): string | undefined {
  const before = text.slice(Math.max(0, start - reachOfBorder), start);
  const behind = text.slice(end, end + reachOfBorder);
  const open: string[] = [];
  for (const [, slash, name] of before.matchAll(/<(\/?)([A-Za-z][\w:-]{0,40})(?:\s[^<>\n]{0,200})?>/g)) {
    if (!slash) open.push(name as string);
    else if (open.includes(name as string)) open.length = open.lastIndexOf(name as string);
  }
  const tag = open.findLast((name) => behind.includes(`</${name}>`));
  if (tag) return `<${tag}>`;
  const fences = before.match(/^[ \t]*(?:```|~~~)/gm)?.length ?? 0;
  return fences % 2 === 1 && /^[ \t]*(?:```|~~~)/m.test(behind) ? 'the code fence' : undefined;
}

/** The same placeholder, escaped. */
function escapedForm(written: string): string | undefined {
  const forms: readonly (readonly [RegExp, string])[] = [
    [/^\{\{\{([\s\S]*)\}\}\}$/, '{{$1}}'],
    [/^\{\{(\s*)&\s*/, '{{$1'],
    [/^<%-/, '<%='],
    [/\s*\|\s*(?:safe|raw)\b/, ''],
  ];
  const form = forms.find(([pattern]) => pattern.test(written));
  return form && written.replace(form[0], form[1]);
}

export const unescapedTemplateValue = defineRule<Data>({
  id: 'unescaped-template-value',
  family: 'undelimited-untrusted',
  title: 'Value that can leave its tags',
  severity: 'warning',
  preset: 'strict',
  languages: ['prompt'],
  duties: { cwe: [116, 1427], owaspLlm: ['LLM01'], atlas: ['AML.T0051.001'] },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language !== 'prompt') return;
    // Dotprompt escapes nothing, however a value is written.
    if (file.facts.kind === 'dotprompt') return;
    for (const variable of file.facts.variables) {
      if (!variable.raw || isNeutralName(variable.name)) continue;
      const border = borderAround(file.text, variable.start, variable.end);
      if (!border) continue;
      const { start, end } = variable;
      yield {
        range: { start, end },
        evidence: [{ path: file.path, start, end, note: `put in as it is, between ${border} and its end` }],
        data: { variable, written: file.text.slice(start, end), path: file.path, border },
      };
    }
  },
  explain: ({ data: { variable, border } }) => ({
    what: `The value of ${variable.name} is put in unescaped, so that it can end ${border}, which is to keep it apart.`,
    why: 'The model is told that what stands inside is data; text that closes the border itself stands outside, among your instructions.',
    how: 'Write the placeholder in its escaped form, or take the closing mark out of the value in the code that fills the template.',
  }),
  fixes: ({ data: { variable, written, path } }): Fix[] => {
    const newText = escapedForm(written);
    if (newText === undefined || newText === written)
      return [{ title: 'Escape the value where the template is filled', applicability: 'manual', edits: [] }];
    const edits = [{ path, start: variable.start, end: variable.end, newText }];
    return [{ title: `Write ${newText}, which escapes the value`, applicability: 'suggestion', edits }];
  },
});
