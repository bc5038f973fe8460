import { stripsMarkers } from '../../catalog/typescript/template-engines.js';
import type { PromptFile } from '../../model/model.js';
import { evidenceOf, interpolationOf, originText, shownIn } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { canHoldText } from '../../model/typescript/free-text.js';
import { at, calleeName, nodeAt, textAt } from '../../model/typescript/place.js';
import { type TemplateSink, templateSinksOf } from '../../model/typescript/template-sinks.js';
import { type Flow, trace } from '../../model/typescript/trace.js';
import { defineRule, type Match } from '../rule.js';
import { type CodeData, explainCode, explainPrompt, fixCode, fixPrompt, type PromptData } from './role-injection-texts.js';

type Data = CodeData | PromptData;

/** Whether code on the way takes markers or braces out of the value. */
const isStripped = ({ steps }: Flow): boolean =>
  steps.some((step) => {
    const node = nodeAt(step);
    if (node.kind !== 'call' || !/^(?:replace(?:All)?|split)$/.test(calleeName(step))) return false;
    const [pattern] = node.args;
    return pattern !== undefined && stripsMarkers.test(textAt(at(step.file, pattern)));
  });

const isForeign = (flow: Flow): boolean =>
  (flow.kind === 'request' || flow.kind === 'retrieved') && canHoldText(flow) && !isStripped(flow);

function* checkCode(file: TypeScriptFile): Iterable<Match<Data>> {
  const seen = new Set<number>();
  for (const sink of templateSinksOf(file)) {
    const flow = trace(sink.value).flows.find(isForeign);
    const shown = flow && shownIn(file, flow, sink.value);
    if (!flow || !shown || seen.has(nodeAt(shown).start)) continue;
    const { start, end } = nodeAt(shown);
    seen.add(start);
    const isWhole = interpolationOf(flow, file) === undefined;
    // Braces in a part of a text name variables that the prompt has anyway; that the part stands there at all is told by other rules.
    const isMild = sink.kind === 'template' && sink.engine?.reach === 'values' && !isWhole;
    yield {
      range: { start, end },
      evidence: evidenceOf(flow, sink.value, notes[sink.kind]),
      data: { language: 'typescript', sink, source: originText(flow), shown, isWhole },
      ...(isMild ? { preset: 'strict' as const, severity: 'warning' as const } : {}),
    };
  }
}

const notes: Record<TemplateSink['kind'], string> = {
  template: 'it is read as a template here',
  marked: 'it is put into a text that is split at role markers afterwards',
  tokens: 'it stands among the tokens that separate the speakers',
};

/** Formats whose engine looks for role markers after it has put the values in. */
function* checkPrompt(file: PromptFile): Iterable<Match<Data>> {
  const { kind, variables, frontMatter } = file.facts;
  const [first] = variables;
  if (!first || (kind !== 'prompty-v1' && kind !== 'prompty-v2' && kind !== 'dotprompt')) return;
  const data = { language: 'prompt', engine: kind, name: first.name, path: file.path } as const;
  if (kind === 'prompty-v2') {
    const switchedOff = frontMatter?.strictOff;
    if (!switchedOff) return;
    const evidence = [
      { path: file.path, start: first.start, end: first.end, note: 'this value may then hold a line such as `system:`' },
    ];
    yield { range: { start: switchedOff.start, end: switchedOff.end }, evidence, data: { ...data, switchedOff } };
    return;
  }
  // Who writes the value is not in view here.
  const evidence = [
    { path: file.path, start: first.start, end: first.end, note: 'values are put in before roles are looked for' },
  ];
  yield { range: first, evidence, data: { ...data, switchedOff: undefined }, preset: 'strict', severity: 'warning' };
}

export const templateRoleInjection = defineRule<Data>({
  id: 'template-role-injection',
  family: 'untrusted-in-system',
  title: 'Values that can forge roles',
  severity: 'error',
  preset: 'recommended',
  languages: ['typescript', 'prompt'],
  duties: { cwe: [1336, 94, 1427], owaspLlm: ['LLM01'], owaspAgentic: ['ASI01'], atlas: ['AML.T0051.000', 'AML.T0051.001'] },
  *check({ file }): Iterable<Match<Data>> {
    if (file.language === 'typescript') yield* checkCode(file);
    else if (file.language === 'prompt') yield* checkPrompt(file);
  },
  explain: ({ data }) => (data.language === 'prompt' ? explainPrompt(data) : explainCode(data)),
  fixes: ({ data }) => (data.language === 'prompt' ? fixPrompt(data) : fixCode(data)),
});
