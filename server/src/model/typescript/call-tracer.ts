import { answerMembers } from '../../catalog/typescript/http-model-calls.js';
import {
  addsArguments,
  carriesArgument,
  carriesReceiver,
  perElement,
  resultOfCallback,
  schemaFunctions,
  schemaMethods,
  schemaModules,
  takesElement,
} from '../../catalog/typescript/methods.js';
import { modelCallRow } from '../../catalog/typescript/model-calls.js';
import {
  identityApis,
  identityFunctionNames,
  identityMethods,
  requestCalls,
  requestTypes,
} from '../../catalog/typescript/requests.js';
import { retrievalRow, retrievesByName } from '../../catalog/typescript/retrieval.js';
import { environmentReaders, secretEnvName } from '../../catalog/typescript/secrets.js';
import type { FunctionId } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { type Flow, type Frame, item, limits, type OriginKind, type State } from './flow.js';
import { atomsOf, type Gate, gatesOf } from './gates.js';
import { httpModelRowOf, sendsPrompt } from './http-model-calls.js';
import { at, calleeName, functionAt, type NodeOf, nodeAt, type Place, textAt } from './place.js';
import { stringOf } from './slots.js';
import { spokenParts } from './spoken-calls.js';
import { apiOf, argumentOf, calleesOf, functionsOf, propertiesOf } from './values.js';

/** Follows a value through calls: the project's own functions, methods that carry text on, and packages that are an end. */
export abstract class CallTracer {
  readonly flows: Flow[] = [];
  readonly literals: Place[] = [];
  readonly bindings = new Set<string>();
  isComplete = true;

  abstract visit(place: Place, path: readonly string[], frame: Frame | undefined, state: State): void;

  protected end(kind: OriginKind, origin: Place, path: readonly string[], state: State): void {
    const steps: Place[] = [];
    for (let passed: State | undefined = state; passed?.place; passed = passed.before) steps.push(passed.place);
    this.flows.push({ kind, origin, path, steps: steps.reverse(), schemas: state.schemas, filters: state.filters });
  }

  /** A parameter of a function that is handed to `map`, `then` and their like. */
  protected callbackParameter(call: Place, index: number, path: readonly string[], state: State): boolean {
    const node = nodeAt(call) as NodeOf<'call'>;
    const callee = nodeAt(at(call.file, node.callee));
    if (callee.kind !== 'member') return false;
    const receiver = at(call.file, callee.of);
    if (perElement.has(callee.name) && index === 0) this.visit(receiver, [item, ...path], undefined, state);
    else if (callee.name === 'reduce' && index === 1) this.visit(receiver, [item, ...path], undefined, state);
    else if (callee.name === 'then' && index === 0) this.visit(receiver, path, undefined, state);
    else return perElement.has(callee.name) || callee.name === 'reduce';
    return true;
  }

  protected call(node: NodeOf<'call'>, place: Place, path: readonly string[], frame: Frame | undefined, state: State): void {
    const { file } = place;
    const calleePlace = at(file, node.callee);
    const api = apiOf(calleePlace);
    const callee = nodeAt(calleePlace);
    if (api) {
      const row = modelCallRow(api);
      if (row && !row.builds) {
        if (!path.some((name) => metadataMembers.has(name))) this.end('model-output', place, path, state);
        return;
      }
      const retrieval = retrievalRow(api);
      if (retrieval && !retrieval.isRunnable) {
        this.end('retrieved', place, path, state);
        return;
      }
      if (identityApis.has(api) || identityMethods.test(api)) {
        this.end('identity', place, path, state);
        return;
      }
      if (httpModelRowOf(place, api)) {
        const isAnswer = path[0] !== undefined && answerMembers.has(path[0]) && !path.some((name) => metadataMembers.has(name));
        if (isAnswer) this.end('model-output', place, path, state);
        return;
      }
      if (sendsPrompt(place, api)) {
        const isText = path[0] === 'text()' && !isOfFailure(state);
        const isAnswer = isText || (path[0] !== undefined && answerMembers.has(path[0]));
        if (isAnswer && !path.some((name) => metadataMembers.has(name))) this.end('model-output', place, path, state);
        return;
      }
      if (requestCalls.has(api)) {
        this.end('request', place, path, state);
        return;
      }
      if (environmentReaders.has(api)) {
        if (secretEnvName.test(stringOf(argumentOf(place, 0)) ?? '')) this.end('secret', place, path, state);
        return;
      }
      const carried = carriesArgument.get(api);
      if (carried !== undefined) {
        const argument = argumentOf(place, carried);
        if (argument) this.visit(argument, path, frame, state);
        return;
      }
      if (schemaFunctions.has(api)) {
        const [schema, value] = [argumentOf(place, 0), argumentOf(place, api.startsWith('ai:') ? 0 : 1)];
        if (value) this.visit(value, path, frame, schema ? { ...state, schemas: [...state.schemas, { schema, path }] } : state);
        return;
      }
    }
    const isKnown = api !== undefined && (modelCallRow(api) ?? retrievalRow(api)) !== undefined;
    if (!isKnown && spokenParts(place).length > 0) {
      if (!path.some((name) => metadataMembers.has(name))) this.end('model-output', place, path, state);
      return;
    }
    const [head, ...rest] = path;
    if (node.form === 'new' && head !== undefined) {
      // What a member of an instance holds was written by the class, from the constructor's arguments perhaps.
      const members = propertiesOf(place, head);
      for (const member of members) this.visit(member, rest, frame, state);
      if (members.length > 0) return;
    }
    const own = calleesOf(place);
    const before = this.flows.length;
    if (own.length > 0 && node.form !== 'new') this.enter(own, place, path, frame, state);
    // A store of the project's own says by its name what it gives, where its code does not show it.
    const isSearch = retrievesByName.test(calleeName(place)) && !api?.startsWith(':');
    if (isSearch && !this.flows.slice(before).some(({ kind }) => kind === 'retrieved')) this.end('retrieved', place, path, state);
    if (isSearch || (own.length > 0 && node.form !== 'new')) return;
    if (callee.kind === 'ref' || callee.kind === 'member') {
      const name = callee.kind === 'ref' ? (file.facts.flow.bindings[callee.binding]?.name ?? '') : callee.name;
      if (identityFunctionNames.test(name)) {
        this.end('identity', place, path, state);
        return;
      }
    }
    if (callee.kind === 'member') {
      this.method(node, callee, place, path, frame, state, api);
      return;
    }
    if (node.form === 'tag') {
      for (const argument of node.args) this.visit(at(file, argument), [], frame, state);
      return;
    }
    this.end('call', place, path, state);
  }

  private enter(
    own: readonly { file: TypeScriptFile; fn: FunctionId }[],
    call: Place,
    path: readonly string[],
    frame: Frame | undefined,
    state: State,
  ): void {
    const depth = (frame?.depth ?? 0) + 1;
    if (depth > limits.frames) {
      this.isComplete = false;
      return;
    }
    for (const target of own) {
      const fn = functionAt(target.file, target.fn);
      if (identityFunctionNames.test(fn.name)) {
        this.end('identity', call, path, state);
        continue;
      }
      const inner: Frame = { file: target.file, fn: target.fn, call, parent: frame, depth };
      for (const value of fn.returns) this.visit(at(target.file, value), path, inner, state);
    }
  }

  private method(
    node: NodeOf<'call'>,
    callee: NodeOf<'member'>,
    place: Place,
    path: readonly string[],
    frame: Frame | undefined,
    state: State,
    api: string | undefined,
  ): void {
    const { file } = place;
    const receiver = at(file, callee.of);
    const { name } = callee;
    if (schemaMethods.has(name) && api && schemaModules.test(api)) {
      const value = argumentOf(place, 0);
      const below = path[0] === 'data' || path[0] === 'value' ? path.slice(1) : path;
      if (value) this.visit(value, below, frame, { ...state, schemas: [...state.schemas, { schema: receiver, path: below }] });
      return;
    }
    if (addsArguments.has(name)) for (const argument of node.args) this.visit(at(file, argument), [], frame, state);
    if (resultOfCallback.has(name)) {
      const callback = argumentOf(place, 0);
      const functions = callback ? functionsOf(callback) : [];
      if (functions.length > 0) {
        const below = name === 'then' ? path : path[0] === item ? path.slice(1) : path;
        for (const target of functions)
          for (const value of functionAt(target.file, target.fn).returns) this.visit(at(target.file, value), below, frame, state);
        return;
      }
    }
    if (name === 'reduce') {
      for (const argument of node.args)
        for (const target of functionsOf(at(file, argument)))
          for (const value of functionAt(target.file, target.fn).returns) this.visit(at(target.file, value), path, frame, state);
      return;
    }
    if (name === 'filter') {
      const filter = argumentOf(place, 0);
      this.visit(receiver, path, frame, filter ? { ...state, filters: [...state.filters, filter] } : state);
      return;
    }
    if (carriesReceiver.has(name)) {
      this.visit(
        receiver,
        name === 'split' ? path.slice(path[0] === item || /^\d+$/.test(path[0] ?? '') ? 1 : 0) : path,
        frame,
        state,
      );
      return;
    }
    if (takesElement.has(name)) {
      this.visit(receiver, [item, ...path], frame, state);
      return;
    }
    // What a package's object gives is its own business, unless the object is the request itself.
    const root = api && /^[^:]+:[\w.]+\(\)/.exec(api)?.[0];
    if (api && !api.startsWith(':') && !(root && root in requestTypes) && !isOfModelAnswer(api)) {
      this.end('call', place, path, state);
      return;
    }
    this.visit(receiver, [`${name}()`, ...path], frame, state);
  }
}

/** Whether a value is read only where a request failed: its text is then the service's own. */
function isOfFailure(state: State): boolean {
  for (let at: State | undefined = state; at; at = at.before) {
    const isCall = at.place && nodeAt(at.place).kind === 'call';
    if (
      at.place &&
      isCall &&
      gatesOf(at.place)
        .flatMap((gate) => atomsOf(gate))
        .some(saysFailed)
    )
      return true;
  }
  return false;
}

/** Whether a test that came out so says that a request failed: `response.ok` did not hold, or its status is another. */
function saysFailed({ test, holds }: Gate): boolean {
  const text = textAt(test);
  if (/\.ok$/.test(text)) return !holds;
  if (!/\.status(?:Code)?\b/.test(text)) return false;
  return /!==?|>=?/.test(text) ? holds : !holds;
}

/** Whether an API path goes through a call of a model: `…generateContent().response.text`. */
function isOfModelAnswer(api: string): boolean {
  for (let i = api.indexOf('()'); i >= 0; i = api.indexOf('()', i + 1)) {
    const row = modelCallRow(api.slice(0, i));
    if (row && !row.builds) return true;
  }
  return false;
}

/** Members of a model's answer that say how it went, not what it said. */
export const metadataMembers: ReadonlySet<string> = new Set([
  'usage',
  'totalUsage',
  'id',
  'model',
  'created',
  'finish_reason',
  'finishReason',
  'stop_reason',
  'system_fingerprint',
  'usageMetadata',
  'usage_metadata',
  'tokenUsage',
  'rateLimit',
  'status',
  'headers',
  'warnings',
]);
