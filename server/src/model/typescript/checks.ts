import {
  callerGuardWords,
  callerMembers,
  credentialNames,
  guardWords,
  identifiesOnly,
  limiterModules,
  provesNothing,
  signInModules,
} from '../../catalog/typescript/protection.js';
import { identityApis, identityFunctionNames, identityMethods } from '../../catalog/typescript/requests.js';
import type { FunctionId, Node } from '../../facts/typescript/ir.js';
import { textOf, whereIs } from './evidence.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, type NodeOf, nameOrGlobalOf, nodeAt, type Place } from './place.js';
import { type Reach, reachOf } from './reach.js';
import { trace } from './trace.js';
import { apiOf, calleesOf, definitionsOf, type FunctionPlace, functionsOf } from './values.js';

/** What a check must do: tell who asks, or at least bound what strangers can use up. */
export type Purpose = 'caller' | 'use';

export const wordsOf = (purpose: Purpose): RegExp => (purpose === 'caller' ? callerGuardWords : guardWords);

/** Whether a package's API finds out who asks or, where that is enough, counts callers. */
export const isGuardApi = (api: string, purpose: Purpose): boolean =>
  identityApis.has(api) ||
  identityMethods.test(api) ||
  (!provesNothing.test(api) &&
    !identifiesOnly.test(api) &&
    (signInModules.test(api) || (purpose === 'use' && limiterModules.test(api))));

/** Parts of a request that its sender fills in freely. */
const freePart = /^(?:body|json\(\)|query|params|text\(\)|formData\(\))$/;

/** Whether a call finds out who asks, or counts how often, and its answer is heeded. */
export function isGuardCall(call: Place, purpose: Purpose): boolean {
  const node = nodeAt(call) as NodeOf<'call'>;
  const callee = at(call.file, node.callee);
  const api = apiOf(callee);
  if (api && isGuardApi(api, purpose)) return !onlyAnswers(api) || !isDropped(call);
  if (api && !api.startsWith(':'))
    return /\.(?:getUser|\w*[vV]erify\w*|authenticate\w*|authorize\w*)$/.test(api) && !provesNothing.test(api);
  if (!wordsOf(purpose).test(nameOrGlobalOf(callee))) return false;
  if (onlyTells(nameOrGlobalOf(callee)) && calleesOf(call).length === 0 && isDropped(call)) return false;
  // A look-up by an id out of the body proves nothing about who sent it.
  return !node.args.some((id) =>
    trace(at(call.file, id)).flows.some((flow) => flow.kind === 'request' && freePart.test(flow.path[0] ?? '')),
  );
}

/** Names of a project's functions that tell who asks; those that require or verify it throw. */
const onlyTells = (name: string): boolean => identityFunctionNames.test(name) && !/require|verify|validate|with/i.test(name);

/** Calls that give an answer and turn nobody away: where it is dropped, nothing was checked. Those that verify throw. */
const onlyAnswers = (api: string): boolean =>
  (!/verify|withAuth$/i.test(api) && (identityApis.has(api) || identityMethods.test(api))) ||
  /^@upstash\/ratelimit:Ratelimit\(\)\.limit$|^@clerk\/[\w/-]+:(?:auth|currentUser|getAuth)$/.test(api);

/** Which names a file gives a value to, by the value and what is taken out of it; and the names that are mentioned. */
interface Names {
  readonly of: ReadonlyMap<number, readonly number[]>;
  readonly mentioned: ReadonlySet<number>;
}

function namesIn({ facts: { flow } }: TypeScriptFile): Names {
  const of = new Map<number, number[]>();
  for (const [name, binding] of flow.bindings.entries()) {
    for (const value of binding.values) {
      let current: number | undefined = value;
      for (let depth = 0; current !== undefined && depth < 10; depth += 1) {
        const known = of.get(current);
        if (known) known.push(name);
        else of.set(current, [name]);
        const node: Node | undefined = flow.nodes[current];
        current = node?.kind === 'member' || node?.kind === 'rest' || node?.kind === 'index' ? node.of : undefined;
      }
    }
  }
  return { of, mentioned: new Set(flow.nodes.flatMap((node) => (node.kind === 'ref' ? [node.binding] : []))) };
}

const noNames: Names = { of: new Map(), mentioned: new Set() };

/** Whether a call's result is dropped: it is a statement by itself, or given to names that nobody mentions. */
function isDropped({ file, id }: Place): boolean {
  const { of, mentioned } = file.memo<Names>('names of values', 0, noNames, () => namesIn(file));
  const names = of.get(id) ?? [];
  if (names.length > 0) return !names.some((name) => mentioned.has(name));
  const { start, end } = nodeAt(at(file, id));
  const before = file.text.slice(Math.max(0, start - 200), start).replace(/\/\/[^\n]*|\/\*[^*]*\*\//g, '');
  return /(?:^|[;{}])\s*(?:await\s+)?$/.test(before) && /^\s*(?:;|$)/.test(file.text.slice(end, end + 40));
}

/** Whether a function reads a credential or the caller that middleware put on the request. */
export const readsCaller = ({ file, fn }: FunctionPlace, isMiddleware = false): boolean =>
  file.memo(`reads caller ${isMiddleware}`, fn, false, () => findsCaller({ file, fn }, isMiddleware));

function findsCaller({ file, fn }: FunctionPlace, isMiddleware: boolean): boolean {
  const { start, end } = functionAt(file, fn);
  return file.facts.flow.nodes.some((node) => {
    if (node.start < start || node.end > end) return false;
    if (node.kind === 'string')
      return credentialNames.test(node.value) && /^(?:authorization|x-|api-key|cookie)/i.test(node.value);
    if (node.kind !== 'member') return false;
    if (/^(?:authorization|cookies?)$/i.test(node.name)) return true;
    return callerMembers.has(node.name) && isOfRequest(at(file, node.of), isMiddleware ? fn : undefined);
  });
}

/**
 * Whether a value is the request or one of the places of it in which middleware keeps its findings. What a middleware
 * function is given is the request, too, though nothing registers it as a handler.
 */
const isOfRequest = (place: Place, middleware: FunctionId | undefined): boolean => {
  const node = nodeAt(place);
  if (node.kind === 'param') return node.fn === middleware || place.file.roleOf(node.fn)?.kind === 'request';
  // What the client fills in (`req.query.session`) is no place for middleware.
  if (node.kind === 'member')
    return (
      /^(?:var|state|locals|oidc|context|ctx|raw|event)$/.test(node.name) && isOfRequest(at(place.file, node.of), middleware)
    );
  if (node.kind !== 'ref') return false;
  const binding = place.file.facts.flow.bindings[node.binding];
  return binding?.kind === 'parameter' && binding.values.some((id) => isOfRequest(at(place.file, id), middleware));
};

/** Whether a function that stands before a handler finds out who asks or, where that is enough, limits how often. */
export function isGuardFunction(target: FunctionPlace, purpose: Purpose): boolean {
  return readsCaller(target, true) || isGuardedReach(reachOf(target), purpose);
}

/** Whether what runs finds out who asks or, where that is enough, limits how often. */
export const isGuardedReach = (reach: Reach, purpose: Purpose): boolean =>
  reach.calls.some((call) => isGuardCall(call, purpose)) || reach.functions.some((target) => readsCaller(target));

/** The guard that `isGuardedReach` found, for those who ask: "readSession() in lib/session.ts:12". */
export function guardNamed(reach: Reach, purpose: Purpose): string {
  const call = reach.calls.find((each) => isGuardCall(each, purpose));
  const node = call ? nodeAt(call) : undefined;
  if (call && node?.kind === 'call') return `${textOf(at(call.file, node.callee), 40)}(…) in ${whereIs(call)}`;
  const reader = reach.functions.find((target) => readsCaller(target));
  return reader
    ? `${functionAt(reader.file, reader.fn).name || 'a function'} in ${reader.file.path}, which reads who asks`
    : 'it';
}

/** How many values of a list are looked at: no route has more checks. */
const maxItems = 100;

/** The values of a list, spread lists included; a value that is no list stands for itself. */
export function itemsOf(value: Place, depth = 0): Place[] {
  const made = definitionsOf(value);
  if (depth > 3 || made.length === 0 || !made.every((place) => nodeAt(place).kind === 'array')) return [value];
  const items: Place[] = [];
  for (const place of made) {
    for (const id of (nodeAt(place) as NodeOf<'array'>).items) {
      if (items.length >= maxItems) return items;
      const item = nodeAt(at(place.file, id));
      items.push(...itemsOf(at(place.file, item.kind === 'spread' ? item.of : id), depth + 1));
    }
  }
  return items;
}

/** Whether a value among a registration's arguments is a check: by its package, by its name, or by what it does. */
export function isGuardValue(value: Place, purpose: Purpose): boolean {
  return itemsOf(value).some((item) => {
    const node = nodeAt(item);
    if (node.kind === 'string' || node.kind === 'literal') return false;
    // Options are no check, whatever words they hold; those beside a handler are looked at by their names.
    if (definitionsOf(item).every((place) => nodeAt(place).kind === 'object')) return false;
    if (node.kind === 'function') return isGuardFunction({ file: item.file, fn: node.fn }, purpose);
    const api = apiOf(item);
    if (api && !api.startsWith(':')) {
      if (isGuardApi(api, purpose)) return true;
      if (identifiesOnly.test(api) || provesNothing.test(api)) return false;
      // One purpose's middleware does not serve the other, whatever it is called.
      if (limiterModules.test(api) || signInModules.test(api)) return false;
    }
    if (wordsOf(purpose).test(item.file.text.slice(node.start, node.end))) return true;
    return functionsOf(item).some((target) => isGuardFunction(target, purpose));
  });
}
