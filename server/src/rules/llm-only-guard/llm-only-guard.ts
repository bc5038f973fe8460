import { decidingTool } from '../../catalog/typescript/verdicts.js';
import { evidenceOf, textOf } from '../../model/typescript/evidence.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { actsIn, isChecked } from '../../model/typescript/gated-acts.js';
import { atomsOf, gatedIn } from '../../model/typescript/gates.js';
import { at, functionAt, keyOf, nodeAt } from '../../model/typescript/place.js';
import {
  asksElsewhere,
  entranceOf,
  isChosenByOthers,
  isUnderRealTest,
  type Privileged,
} from '../../model/typescript/privileged.js';
import { stringOf } from '../../model/typescript/slots.js';
import { isToolArgument } from '../../model/typescript/tool-arguments.js';
import { trace } from '../../model/typescript/trace.js';
import { steering, type Verdict, verdictOf } from '../../model/typescript/verdicts.js';
import { defineRule, type Match, type RuleContext } from '../rule.js';

interface Data {
  readonly what: string;
}

const effects: Readonly<Record<Privileged['kind'], (title: string) => string>> = {
  destroys: (title) => `deletes ${title}`,
  pays: (title) => `makes a ${title}`,
  sends: (title) => `sends ${title === 'mail' ? title : `a ${title}`}`,
  publishes: (title) => `publishes a ${title}`,
  'changes access': (title) => `changes an ${title}`,
  grants: (title) => `writes ${title}`,
};

/** Whether the verdict is what lets somebody have the act done, rather than what sets something off. */
function lets({ isAgainst, isChoice }: Verdict, act: Privileged): boolean {
  if (isAgainst || (isChoice && !act.isWeighty)) return false;
  return act.isWeighty || isChosenByOthers(act);
}

function* gatedActs(file: TypeScriptFile, consider: RuleContext['consider']): Iterable<Match<Data>> {
  const seen = new Set<string>();
  for (const gated of gatedIn(file)) {
    const acts = actsIn(file, gated.range);
    if (acts.length === 0) continue;
    const verdict = atomsOf(gated)
      .map((atom) => verdictOf(atom))
      .find((found) => found !== undefined);
    if (!verdict || verdict.value.file !== file || seen.has(keyOf(verdict.value))) continue;
    const steered = steering(verdict.flow);
    if (steered === 'none') continue;
    for (const { act, through } of acts) {
      if (!lets(verdict, act)) continue;
      if (isChecked(through)) {
        consider?.(nodeAt(verdict.value), 'the model’s verdict is not the only check of what follows');
        continue;
      }
      seen.add(keyOf(verdict.value));
      const entrance = entranceOf(through);
      const effect = effects[act.kind](act.title);
      const { start, end } = nodeAt(verdict.value);
      const done = nodeAt(act.call);
      yield {
        range: { start, end },
        evidence: [
          ...evidenceOf(verdict.flow, verdict.value, 'the answer decides here'),
          { path: act.call.file.path, start: done.start, end: done.end, note: `then it ${effect}; no other check was found` },
        ],
        data: {
          what: `Only the answer of a model (${textOf(verdict.value, 40)}) decides whether this ${effect} (${textOf(act.call, 40)}).`,
        },
        ...(steered === 'known' && entrance === 'open' ? {} : { preset: 'strict' as const }),
      };
      break;
    }
  }
}

/** Tools that hand out a second model's opinion as their decision. */
function* decidingTools(file: TypeScriptFile): Iterable<Match<Data>> {
  for (const tool of file.roles.tools) {
    const texts = [
      tool.name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/_/g, ' '),
      ...tool.description.map((place) => stringOf(place) ?? ''),
    ];
    if (!texts.some((text) => decidingTool.test(text))) continue;
    for (const handler of tool.handlers) {
      if (handler.file !== file || asksElsewhere(handler)) continue;
      for (const id of functionAt(file, handler.fn).returns) {
        const returned = at(file, id);
        const flows = trace(returned).flows.filter(({ kind }) => kind !== 'parameter');
        const flow = flows.find((entry) => entry.kind === 'model-output' && !isToolArgument(entry));
        if (!flow || flows.some(({ kind }) => kind === 'identity') || isUnderRealTest(returned)) continue;
        if (steering(flow) !== 'known') continue;
        const { start, end } = nodeAt(returned);
        yield {
          range: { start, end },
          evidence: evidenceOf(flow, returned, 'it is given out as the decision'),
          data: {
            what: `${tool.name ? `The tool "${tool.name}"` : 'This tool'} decides by what a second model answers (${textOf(flow.origin, 40)}); no rule in code has a say.`,
          },
        };
        break;
      }
    }
  }
}

export const llmOnlyGuard = defineRule<Data>({
  id: 'llm-only-guard',
  family: 'llm-only-guard',
  title: 'Model’s verdict is the only gate',
  severity: 'warning',
  preset: 'recommended',
  languages: ['typescript'],
  accepts: ['a test of the owner, the state or an amount', 'a function that checks access', 'a person who approves'],
  duties: {
    cwe: [807, 863],
    owaspLlm: ['LLM01', 'LLM06'],
    owaspAgentic: ['ASI03', 'ASI09'],
    atlas: ['AML.T0051'],
    frameworks: ['GDPR-22', 'SOC2-CC6.1'],
  },
  *check({ file, consider }): Iterable<Match<Data>> {
    if (file.language !== 'typescript') return;
    yield* gatedActs(file, consider);
    yield* decidingTools(file);
  },
  explain: ({ data: { what } }) => ({
    what,
    why: 'Whoever writes what the model reads can argue, or plant a sentence, until it answers as they like. It also errs now and then with nobody trying. A gate has to hold every time.',
    how: 'Let code decide by facts that the asker cannot write: who owns the record, its state and age, a limit on the amount; or let a person approve. The model’s opinion may stand beside that.',
  }),
  fixes: () => [{ title: 'Check owner, state and amount in code, or ask a person', applicability: 'manual', edits: [] }],
});
