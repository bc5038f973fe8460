import { answerMembers } from '../../catalog/typescript/http-model-calls.js';
import { harmlessNames, toolCallNames } from '../../catalog/typescript/logs.js';
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
  type RequestShape,
  requestCalls,
  requestShapes,
  requestTypes,
} from '../../catalog/typescript/requests.js';
import { retrievalRow } from '../../catalog/typescript/retrieval.js';
import { environmentMember, environmentObjects, environmentReaders, secretEnvName } from '../../catalog/typescript/secrets.js';
import type { Binding, FunctionId } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { httpModelRowOf } from './http-model-calls.js';
import { at, functionAt, type NodeOf, nodeAt, type Place } from './place.js';
import { apiOf, argumentOf, calleesOf, exportOf, functionsOf, membersOf, propertiesOf, stringOf } from './values.js';

/**
 * Where a value comes from. `request`: what a client sent; `tool-argument`: what a model wrote as arguments;
 * `model-output`: any other output of a model; `retrieved`: documents, web pages, memories, answers of other servers;
 * `secret`: a credential from the environment; `identity`: the verified caller;
 * `parameter`: a parameter whose callers are not in view; `call`: the result of code that is not followed further.
 */
export type OriginKind =
  | 'request'
  | 'tool-argument'
  | 'model-output'
  | 'retrieved'
  | 'secret'
  | 'identity'
  | 'parameter'
  | 'call'
  | 'global';

/** A schema that a value passed, and the part of what it describes that the value is. */
export interface SchemaCheck {
  readonly schema: Place;
  readonly path: readonly string[];
}

export interface Flow {
  readonly kind: OriginKind;
  readonly origin: Place;
  /** Access path below the origin: `['body', 'messages', '[]']`. */
  readonly path: readonly string[];
  /** Places that the value passes, from the asked place back to the origin. */
  readonly steps: readonly Place[];
  /** Schemas that checked the value on its way. */
  readonly schemas: readonly SchemaCheck[];
  /** Filter functions that the list passed. */
  readonly filters: readonly Place[];
}

export interface Trace {
  readonly flows: readonly Flow[];
  /** Constant pieces of text that the value is made of. */
  readonly literals: readonly Place[];
  /** Names that the value passes, as `path#binding`. */
  readonly bindings: ReadonlySet<string>;
  /** False where a bound was hit: what was not found may still be there. */
  readonly isComplete: boolean;
}

interface Frame {
  readonly file: TypeScriptFile;
  readonly fn: FunctionId;
  readonly call: Place;
  readonly parent: Frame | undefined;
  readonly depth: number;
}

const limits = { visits: 4000, depth: 80, frames: 6, path: 8 };
const item = '[]';

interface State {
  readonly steps: readonly Place[];
  readonly schemas: readonly SchemaCheck[];
  readonly filters: readonly Place[];
}

class Tracer {
  readonly flows: Flow[] = [];
  readonly literals: Place[] = [];
  readonly bindings = new Set<string>();
  isComplete = true;
  private visits = 0;
  private readonly seen = new Set<string>();

  visit(place: Place, path: readonly string[], frame: Frame | undefined, state: State): void {
    const key = `${place.file.path}#${place.id}#${path.join('.')}#${frame ? `${frame.call.file.path}${frame.call.id}` : ''}`;
    if (this.seen.has(key)) return;
    this.seen.add(key);
    this.visits += 1;
    if (this.visits > limits.visits || state.steps.length > limits.depth || path.length > limits.path) {
      this.isComplete = false;
      return;
    }
    this.step(place, path, frame, { ...state, steps: [...state.steps, place] });
  }

  private end(kind: OriginKind, origin: Place, path: readonly string[], state: State): void {
    this.flows.push({ kind, origin, path, steps: state.steps, schemas: state.schemas, filters: state.filters });
  }

  private step(place: Place, path: readonly string[], frame: Frame | undefined, state: State): void {
    const node = nodeAt(place);
    const { file } = place;
    const go = (id: number, to: readonly string[] = path): void => this.visit(at(file, id), to, frame, state);
    switch (node.kind) {
      case 'string':
        this.literals.push(place);
        return;
      case 'template':
        for (const part of node.parts) go(part, []);
        return;
      case 'object':
        this.object(node, place, path, frame, state);
        return;
      case 'array': {
        const [head, ...rest] = path;
        if (head !== undefined && /^\d+$/.test(head)) {
          const chosen = node.items[Number(head)];
          if (chosen !== undefined) go(chosen, rest);
          return;
        }
        for (const entry of node.items) go(entry, head === item ? rest : path);
        return;
      }
      case 'spread':
        go(node.of, [item, ...path]);
        return;
      case 'element':
        go(node.of, [item, ...path]);
        return;
      case 'rest':
        if (!path[0] || !node.without.includes(path[0])) go(node.of);
        return;
      case 'choice':
        for (const choice of node.of) go(choice);
        return;
      case 'member':
        this.member(node, place, path, frame, state);
        return;
      case 'index': {
        const by = nodeAt(at(file, node.by));
        go(node.of, [by.kind === 'literal' && typeof by.value === 'number' ? String(by.value) : item, ...path]);
        return;
      }
      case 'ref':
        this.reference(file.facts.flow.bindings[node.binding] as Binding, place, node.binding, path, frame, state);
        return;
      case 'this': {
        const [head, ...rest] = path;
        if (head === undefined) return;
        for (const member of membersOf(file, node.classId, head)) this.visit(member, rest, frame, state);
        return;
      }
      case 'param':
        this.parameter(node, place, path, frame, state);
        return;
      case 'call':
        this.call(node, place, path, frame, state);
        return;
      case 'global':
        this.end('global', place, path, state);
        return;
      default:
        return;
    }
  }

  private object(node: NodeOf<'object'>, place: Place, path: readonly string[], frame: Frame | undefined, state: State): void {
    const [head, ...rest] = path;
    for (const prop of node.props) {
      const value = at(place.file, prop.value);
      if (prop.form === 'spread') this.visit(value, path, frame, state);
      else if (head === undefined || prop.name === '' || head === item)
        this.visit(value, head === item ? rest : [], frame, state);
      else if (prop.name === head) this.visit(value, rest, frame, state);
    }
  }

  private member(node: NodeOf<'member'>, place: Place, path: readonly string[], frame: Frame | undefined, state: State): void {
    if (node.name === 'length' || node.name === 'size') return;
    const api = apiOf(place);
    if (api) {
      const isEnvironment = environmentObjects.has(api);
      const name = environmentMember.exec(api)?.[1] ?? (isEnvironment ? path[0] : undefined);
      // All of the environment together holds what is secret in it.
      if (isEnvironment && name === undefined) this.end('secret', place, path, state);
      if (name !== undefined && secretEnvName.test(name)) this.end('secret', place, path, state);
      if (isEnvironment || name !== undefined) return;
    }
    this.visit(at(place.file, node.of), [node.name, ...path], frame, state);
  }

  private reference(
    binding: Binding,
    place: Place,
    id: number,
    path: readonly string[],
    frame: Frame | undefined,
    state: State,
  ): void {
    const { file } = place;
    if (binding.import) {
      const target = file.app.moduleAt(file.path, binding.import.module);
      const value = target && exportOf(target, binding.import.name);
      if (value) this.visit(value, path, undefined, state);
      else this.end('call', place, path, state);
      return;
    }
    this.bindings.add(`${file.path}#${id}`);
    for (const value of binding.values) this.visit(at(file, value), path, frame, state);
    const [head, ...rest] = path;
    for (const write of binding.writes) {
      if (head === undefined || write.name === '' || write.name === head)
        this.visit(at(file, write.value), head === undefined ? [] : rest, frame, state);
    }
    if (head === undefined || head === item)
      for (const pushed of binding.pushed) this.visit(at(file, pushed), head === undefined ? [] : rest, frame, state);
  }

  private parameter(node: NodeOf<'param'>, place: Place, path: readonly string[], frame: Frame | undefined, state: State): void {
    const { file } = place;
    const role = file.roleOf(node.fn);
    if (role?.kind === 'tool') {
      if (node.index === 0 && role.argumentsAt.every((name, i) => path[i] === undefined || path[i] === name))
        this.end('tool-argument', place, path.slice(role.argumentsAt.length), state);
      else if (node.index === role.contextParam) this.end('identity', place, path, state);
      return;
    }
    const shapeName = role?.kind === 'request' ? role.params[node.index] : file.entities.parameterShape(node.fn, node.index);
    if (shapeName) {
      const shape: RequestShape = requestShapes[shapeName];
      const starts = (prefix: readonly string[]): boolean => prefix.every((name, i) => path[i] === name);
      if (shape.identity.some(starts)) this.end('identity', place, path, state);
      else if (shape.environment && starts(shape.environment)) {
        if (secretEnvName.test(path[shape.environment.length] ?? '')) this.end('secret', place, path, state);
      } else if (shape.untrusted.some(starts) || path.length === 0) {
        const checks =
          role?.kind === 'request' && node.index === 0 ? (role.checks ?? []).filter(({ below }) => starts(below)) : [];
        const schemas = checks.map(({ below, schema }) => ({ schema, path: path.slice(below.length) }));
        this.end('request', place, path, { ...state, schemas: [...state.schemas, ...schemas] });
      }
      return;
    }
    if (role?.kind === 'model-callback' && node.index === 0) {
      if (!path.some((name) => metadataMembers.has(name))) this.end('model-output', place, path, state);
      return;
    }
    if (frame && frame.fn === node.fn && frame.file === file) {
      const argument = argumentOf(frame.call, node.index);
      if (argument) this.visit(argument, path, frame.parent, state);
      return;
    }
    const callback = file.callbackOf(node.fn);
    if (callback && this.callbackParameter(callback.call, node.index, path, state)) return;
    const callers = file.allCallersOf(node.fn);
    for (const call of callers) {
      const argument = argumentOf(call, node.index);
      if (argument) this.visit(argument, path, undefined, state);
    }
    if (callers.length === 0) this.end('parameter', place, path, state);
  }

  /** A parameter of a function that is handed to `map`, `then` and their like. */
  private callbackParameter(call: Place, index: number, path: readonly string[], state: State): boolean {
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

  private call(node: NodeOf<'call'>, place: Place, path: readonly string[], frame: Frame | undefined, state: State): void {
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
    const [head, ...rest] = path;
    if (node.form === 'new' && head !== undefined) {
      // What a member of an instance holds was written by the class, from the constructor's arguments perhaps.
      const members = propertiesOf(place, head);
      for (const member of members) this.visit(member, rest, frame, state);
      if (members.length > 0) return;
    }
    const own = calleesOf(place);
    if (own.length > 0 && node.form !== 'new') {
      this.enter(own, place, path, frame, state);
      return;
    }
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

/** Whether an API path goes through a call of a model: `…generateContent().response.text`. */
function isOfModelAnswer(api: string): boolean {
  for (let i = api.indexOf('()'); i >= 0; i = api.indexOf('()', i + 1)) {
    const row = modelCallRow(api.slice(0, i));
    if (row && !row.builds) return true;
  }
  return false;
}

/** Members of a model's answer that say how it went, not what it said. */
const metadataMembers: ReadonlySet<string> = new Set([
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

/** Where a value comes from, followed backwards through the workspace. `path` asks for a part of it. */
export function trace(place: Place, path: readonly string[] = []): Trace {
  const tracer = new Tracer();
  tracer.visit(place, path, undefined, { steps: [], schemas: [], filters: [] });
  return tracer;
}

/** Whether the last name on a flow's path says that the value is an id, a count or the like. */
export const isHarmless = (flow: Flow): boolean => {
  const names = flow.path.filter((name) => name !== item && !/^\d+$/.test(name));
  const last = names[names.length - 1];
  if (last === 'toolName' || (last === 'name' && toolCallNames.has(names[names.length - 2] ?? ''))) return true;
  return last !== undefined && harmlessNames.test(last.replace(/\(\)$/, ''));
};
