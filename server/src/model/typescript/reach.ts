import { perElement } from '../../catalog/typescript/methods.js';
import { plainMethods, providerHosts } from '../../catalog/typescript/protection.js';
import type { TypeScriptFile } from './file.js';
import type { Frame } from './flow.js';
import { at, functionAt, type NodeOf, nodeAt, type Place } from './place.js';
import { functionKey } from './roles.js';
import { apiOf, argumentOf, calleesOf, definitionsOf, type FunctionPlace, functionsOf } from './values.js';
import { callsIn } from './within.js';

/** What a function does, in itself and in the project's functions that it calls. */
export interface Reach {
  readonly functions: readonly FunctionPlace[];
  readonly calls: readonly Place[];
  /** Calls that a model provider answers. */
  readonly modelCalls: readonly Place[];
  /** By which calls each function was reached first, so that its parameters are the arguments of these. */
  readonly frames: ReadonlyMap<string, Frame>;
  /** False where code is called that is neither the project's own nor a known package's, or a bound was hit. */
  readonly isComplete: boolean;
}

const maxFunctions = 120;
const maxDepth = 10;

const unknown: Reach = { functions: [], calls: [], modelCalls: [], frames: new Map(), isComplete: false };

/** Everything that runs when a function does, as far as names, imports and objects tell. */
export const reachOf = (start: FunctionPlace): Reach =>
  start.file.memo<Reach>('reach', start.fn, unknown, () => findReach(start));

/** The same for the functions that a call runs, which are given what the call hands over. */
export const reachThrough = (call: Place): Reach[] =>
  calleesOf(call).map((target) => findReach(target, { ...target, call, parent: undefined, depth: 0 }));

function findReach(start: FunctionPlace, entered?: Frame): Reach {
  const functions: FunctionPlace[] = [];
  const calls: Place[] = [];
  const modelCalls: Place[] = [];
  const seen = new Set<string>();
  let isComplete = true;
  const frames = new Map<string, Frame>();
  const queue: { target: FunctionPlace; depth: number; frame?: Frame }[] = [
    { target: start, depth: 0, ...(entered ? { frame: entered } : {}) },
  ];
  for (let next = queue.shift(); next; next = queue.shift()) {
    const { target, depth, frame } = next;
    const key = functionKey(target);
    if (seen.has(key)) continue;
    seen.add(key);
    if (frame) frames.set(key, frame);
    if (seen.size > maxFunctions || depth > maxDepth) {
      isComplete = false;
      continue;
    }
    functions.push(target);
    const models = modelCallsOf(target.file);
    for (const call of callsInside(target)) {
      calls.push(call);
      if (models.has(call.id) || isProviderRequest(call)) {
        modelCalls.push(call);
        continue;
      }
      const own = [...calleesOf(call), ...handedIn(call, frame)];
      for (const callee of own)
        queue.push({ target: callee, depth: depth + 1, frame: { ...callee, call, parent: frame, depth: 0 } });
      if (own.length === 0 && !isKnown(call)) isComplete = false;
    }
  }
  return { functions, calls, modelCalls, frames, isComplete };
}

/** The functions that a parameter is when it is called: what the calls on the way handed over for it. */
function handedIn(call: Place, frame: Frame | undefined): readonly FunctionPlace[] {
  const node = nodeAt(call) as NodeOf<'call'>;
  const callee = nodeAt(at(call.file, node.callee));
  const [value] = callee.kind === 'ref' ? (call.file.facts.flow.bindings[callee.binding]?.values ?? []) : [];
  const param = value === undefined ? undefined : nodeAt(at(call.file, value));
  if (param?.kind !== 'param') return [];
  for (let entered = frame; entered; entered = entered.parent) {
    if (entered.file !== call.file || entered.fn !== param.fn) continue;
    const argument = argumentOf(entered.call, param.index);
    return argument ? functionsOf(argument) : [];
  }
  return [];
}

const modelCallsOf = (file: TypeScriptFile): ReadonlySet<number> =>
  file.memo('answering calls', 0, new Set<number>(), () => {
    const answering = file.entities.modelCalls.filter(({ row }) => !row.builds && !/countTokens$/.test(row.api));
    return new Set(answering.map(({ call }) => call.id));
  });

const callsInside = ({ file, fn }: FunctionPlace): readonly Place[] =>
  file.memo<readonly Place[]>('calls inside', fn, [], () =>
    // what is handed over before what it is handed to
    callsIn(file, functionAt(file, fn)).sort((a, b) => a.id - b.id),
  );

/** `fetch('https://api.openai.com/…')`: a model call without an SDK. */
function isProviderRequest(call: Place): boolean {
  const node = nodeAt(call) as NodeOf<'call'>;
  const api = apiOf(at(call.file, node.callee)) ?? '';
  if (!/^:fetch$|^axios:default(?:\.post)?$|^(?:got|ky):default(?:\.post)?$/.test(api)) return false;
  const url = argumentOf(call, 0);
  return url !== undefined && definitionsOf(url).some((place) => providerHosts.test(constantText(place)));
}

/** The constant pieces of a text, one after another. */
function constantText(place: Place): string {
  const node = nodeAt(place);
  if (node.kind === 'string') return node.value;
  return node.kind === 'template' ? node.parts.map((id) => constantText(at(place.file, id))).join('') : '';
}

/** Whether a call that runs none of the project's functions is one of a package, a global, or of data. */
function isKnown(call: Place): boolean {
  const node = nodeAt(call) as NodeOf<'call'>;
  const callee = at(call.file, node.callee);
  if (apiOf(callee) !== undefined || node.form === 'new') return true;
  const target = nodeAt(callee);
  if (target.kind === 'member')
    return plainMethods.has(target.name) || isOfElement(at(call.file, target.of)) || isOfRequest(callee);
  if (target.kind !== 'ref') return target.kind === 'function';
  const binding = call.file.facts.flow.bindings[target.binding];
  return binding?.kind === 'parameter' && /^(?:next|resolve|reject|done|cb|callback|t|h)$/.test(binding.name);
}

/** Whether a method is one of the framework's own object: `c.req.param('id')`. */
function isOfRequest(value: Place): boolean {
  let current = value;
  for (let depth = 0; depth < 12; depth += 1) {
    const node = nodeAt(current);
    if (node.kind === 'member') current = at(current.file, node.of);
    else if (node.kind === 'call') current = at(current.file, node.callee);
    else if (node.kind === 'param') return current.file.roleOf(node.fn)?.kind === 'request';
    else if (node.kind === 'ref') {
      const binding = current.file.facts.flow.bindings[node.binding];
      const [only] = binding?.kind === 'parameter' ? binding.values : [];
      if (only === undefined) return false;
      current = at(current.file, only);
    } else return false;
  }
  return false;
}

/** Whether a value is an element that `map` and its like hand to a callback: data, whose methods decide nothing. */
function isOfElement(value: Place): boolean {
  const node = nodeAt(value);
  if (node.kind === 'member') return isOfElement(at(value.file, node.of));
  if (node.kind !== 'ref') return false;
  const binding = value.file.facts.flow.bindings[node.binding];
  return (binding?.values ?? []).some((id) => {
    const source = nodeAt(at(value.file, id));
    const handed = source.kind === 'param' && source.index === 0 ? value.file.callbackOf(source.fn) : undefined;
    const callee = handed && nodeAt(at(handed.call.file, (nodeAt(handed.call) as NodeOf<'call'>).callee));
    return callee?.kind === 'member' && perElement.has(callee.name);
  });
}
