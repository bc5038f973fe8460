import { choiceName, judgementWord, noWord, vouchingArgument, yesWord } from '../../catalog/typescript/verdicts.js';
import type { ModelCall } from './entities.js';
import { item } from './flow.js';
import type { Gate } from './gates.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import { isToolArgument } from './tool-arguments.js';
import { type Flow, trace } from './trace.js';
import { calleesOf, definitionsOf } from './values.js';

/** What a test asks of a model's answer. */
export interface Verdict {
  readonly flow: Flow;
  /** The value that is tested, as the code writes it. */
  readonly value: Place;
  /** Where the test comes out this way, the model spoke against: "spam", "not eligible". */
  readonly isAgainst: boolean;
  /** It is one choice of several, such as an intent, rather than a judgement. */
  readonly isChoice: boolean;
}

/** The words of a name: `isEligible`, `is_eligible` and `IS-ELIGIBLE` have the same. */
const wordsOf = (name: string): string[] =>
  name
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .split(/[^A-Za-z]+/)
    .filter(Boolean);
const has = (name: string, word: RegExp): boolean => wordsOf(name).some((part) => word.test(part));
const isNo = (name: string): boolean => has(name, noWord);
const isJudgement = (name: string): boolean => has(name, yesWord) || has(name, noWord) || has(name, judgementWord);

const textNames =
  /^(?:text|content|output_text|outputText|message|output|response|result|parts|completion|answer|value|data|object|parsed|arguments|input|args|json\(\))$/;

/** The property of a structured answer that a flow takes; empty for the text as a whole. */
function leafOf({ path }: Flow): string {
  const last = path.findLast((name) => name !== item && !/^\d+$/.test(name)) ?? '';
  return textNames.test(last) ? '' : last;
}

const answers = (place: Place): Flow[] =>
  trace(place).flows.filter(
    (flow) => flow.kind === 'model-output' || (isToolArgument(flow) && vouchingArgument.test(leafOf(flow))),
  );

const constantsOf = (place: Place): (string | number | boolean)[] =>
  definitionsOf(place).flatMap((made) => {
    const node = nodeAt(made);
    if (node.kind === 'regex') return [node.source.replace(/^\/|\/[a-z]*$/g, '')];
    return (node.kind === 'string' || node.kind === 'literal') &&
      node.value !== null &&
      node.value !== undefined &&
      node.value !== ''
      ? [node.value]
      : [];
  });

/** The names that a value goes by here: its own, and that of the property it was taken from. */
function namesOf(value: Place): string[] {
  const node = nodeAt(value);
  if (node.kind === 'member') return [node.name];
  if (node.kind !== 'ref') return [];
  const binding = value.file.facts.flow.bindings[node.binding];
  const [only, ...others] = binding?.values ?? [];
  const from = only !== undefined && others.length === 0 ? nodeAt(at(value.file, only)) : undefined;
  return [binding?.name ?? '', from?.kind === 'member' ? from.name : ''];
}

/** Whether a value is worth following by its name: most tests of a program ask nothing of a model. */
const isNamedFor = (value: Place, accepts: (name: string) => boolean): boolean => namesOf(value).some(accepts);

/** `value` compared with a constant, `isSame` when the test says that they agree. */
function compared(value: Place, constants: readonly (string | number | boolean)[], isSame: boolean): Verdict | undefined {
  const [constant] = constants;
  if (constant === undefined || typeof constant === 'number') return undefined;
  const text = String(constant);
  const isPlain = isJudgement(text) && wordsOf(text).length <= 4;
  const isWorth =
    isPlain && typeof constant !== 'boolean' ? true : isNamedFor(value, (name) => isJudgement(name) || choiceName.test(name));
  const flow = isWorth ? answers(value)[0] : undefined;
  if (!flow) return undefined;
  const leaf = leafOf(flow);
  // The mere text of an answer is a judgement by what it is compared with, a property by its name too.
  if (!isPlain && leaf === '') return undefined;
  if (typeof constant === 'boolean' && !isJudgement(leaf)) return undefined;
  return {
    flow,
    value,
    isAgainst: (isNo(leaf) !== isNo(text)) !== !isSame,
    isChoice: !isPlain && !isJudgement(leaf),
  };
}

const asks: ReadonlySet<string> = new Set(['includes', 'startsWith', 'endsWith', 'match', 'test']);

/** What a single test asks of a model's answer; undefined where it asks nothing, or only whether there is one. */
export const verdictOf = ({ test, holds }: Gate, depth = 0): Verdict | undefined =>
  test.file.memo<Verdict | undefined>(`verdict ${holds}`, test.id, undefined, () => readVerdict({ test, holds }, depth));

function readVerdict({ test, holds }: Gate, depth: number): Verdict | undefined {
  const { file } = test;
  const node = nodeAt(test);
  if (depth > 4) return undefined;
  if (node.kind === 'operation') {
    const [left, right] = node.of.map((id) => at(file, id));
    if (!left || !right) return undefined;
    const isEqual = /^===?$/.test(node.operator);
    if (isEqual || /^!==?$/.test(node.operator))
      return compared(left, constantsOf(right), isEqual === holds) ?? compared(right, constantsOf(left), isEqual === holds);
    if (!/^[<>]=?$/.test(node.operator)) return undefined;
    // A score counts for more the higher it is, a risk the lower it is.
    for (const [value, isLeft] of [
      [left, true],
      [right, false],
    ] as const) {
      const flow = isNamedFor(value, isJudgement) ? answers(value).find((entry) => isJudgement(leafOf(entry))) : undefined;
      if (flow)
        return {
          flow,
          value,
          isAgainst: (isNo(leafOf(flow)) === ((node.operator[0] === '>') === isLeft)) === holds,
          isChoice: false,
        };
    }
    return undefined;
  }
  if (node.kind === 'call') {
    const callee = nodeAt(at(file, node.callee));
    if (callee.kind === 'member' && asks.has(callee.name) && node.args[0] !== undefined) {
      const receiver = at(file, callee.of);
      const argument = at(file, node.args[0]);
      return callee.name === 'test'
        ? compared(argument, constantsOf(receiver), holds)
        : compared(receiver, constantsOf(argument), holds);
    }
    for (const target of calleesOf(test))
      for (const id of functionAt(target.file, target.fn).returns) {
        const inner = verdictOf({ test: at(target.file, id), holds }, depth + 1);
        if (inner) return { ...inner, value: test };
      }
  }
  if (node.kind === 'ref' || node.kind === 'choice') {
    const inner = definitionsOf(test).filter(
      (place) => place.id !== test.id && ['operation', 'call'].includes(nodeAt(place).kind),
    );
    for (const place of inner) {
      const found = verdictOf({ test: place, holds }, depth + 1);
      if (found) return { ...found, value: test };
    }
  }
  // A property that holds true or false; a text is only asked whether it is there.
  if (!isNamedFor(test, isJudgement) && !isAnswerOfOwn(test)) return undefined;
  const flow = answers(test).find((entry) => isJudgement(leafOf(entry)));
  return flow && { flow, value: test, isAgainst: isNo(leafOf(flow)) === holds, isChoice: false };
}

/** Whether a value is what a function of the project gives. */
function isAnswerOfOwn(value: Place): boolean {
  const node = nodeAt(value);
  const values = node.kind === 'ref' ? (value.file.facts.flow.bindings[node.binding]?.values ?? []) : [value.id];
  return (
    values.length === 1 &&
    calleesOf(at(value.file, values[0] as number)).some(({ file, fn }) =>
      functionAt(file, fn).returns.some((id) => isNamedFor(at(file, id), isJudgement)),
    )
  );
}

/** The call of a model that a flow is the answer of. */
const answeringCall = ({ origin }: Flow): ModelCall | undefined =>
  origin.file.entities.modelCalls.find(({ call }) => call.id === origin.id);

const strangers: ReadonlySet<string> = new Set(['request', 'tool-argument', 'retrieved', 'model-output']);

/** How far others write what a model judges: known to, perhaps (who calls is not in view), or not at all. */
export function steering(flow: Flow): 'known' | 'perhaps' | 'none' {
  if (flow.kind === 'tool-argument') return 'known';
  const call = answeringCall(flow);
  if (!call) return 'perhaps';
  const flows = call.parts.flatMap((part) => trace(part.place).flows);
  if (flows.some(({ kind }) => strangers.has(kind))) return 'known';
  return flows.some(({ kind }) => kind === 'parameter' || kind === 'call') ? 'perhaps' : 'none';
}
