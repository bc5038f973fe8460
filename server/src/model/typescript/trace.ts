import { type RequestShape, requestShapes } from '../../catalog/typescript/requests.js';
import { environmentMember, environmentObjects, secretEnvName } from '../../catalog/typescript/secrets.js';
import type { Binding } from '../../facts/typescript/ir.js';
import { CallTracer, metadataMembers } from './call-tracer.js';
import { exportOf } from './exports.js';
import { type Frame, item, limits, type State, type Trace } from './flow.js';
import { shapeOfParameter } from './handlers.js';
import { at, type NodeOf, nodeAt, type Place } from './place.js';
import { apiOf, argumentOf, membersOf } from './values.js';

export { type Flow, isHarmless, type OriginKind, type SchemaCheck, type Trace } from './flow.js';

class Tracer extends CallTracer {
  private visits = 0;
  /** Access paths with which a place was looked at, by the call through which its function was entered. */
  private readonly seen = new Map<Place | undefined, Map<Place, Set<string>>>();

  private isNew(place: Place, path: readonly string[], frame: Frame | undefined): boolean {
    const places = this.seen.get(frame?.call) ?? new Map<Place, Set<string>>();
    this.seen.set(frame?.call, places);
    const key = path.join('.');
    const paths = places.get(place);
    if (paths?.has(key)) return false;
    if (paths) paths.add(key);
    else places.set(place, new Set([key]));
    return true;
  }

  visit(place: Place, path: readonly string[], frame: Frame | undefined, state: State): void {
    if (!this.isNew(place, path, frame)) return;
    this.visits += 1;
    if (this.visits > limits.visits || state.depth > limits.depth || path.length > limits.path) {
      this.isComplete = false;
      return;
    }
    this.step(place, path, frame, { ...state, place, before: state, depth: state.depth + 1 });
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
        if (node.object !== undefined) go(node.object);
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
    const shapeName = role?.kind === 'request' ? role.params[node.index] : shapeOfParameter(file, node.fn, node.index);
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
    for (let entered = frame; entered; entered = entered.parent) {
      if (entered.fn !== node.fn || entered.file !== file) continue;
      const argument = argumentOf(entered.call, node.index);
      if (argument) this.visit(argument, path, entered.parent, state);
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
}

/** The answer to a question that is still being answered. */
const open: Trace = { flows: [], literals: [], bindings: new Set(), isComplete: false };

/**
 * Where a value comes from, followed backwards through the workspace. `path` asks for a part of it. With `entered`, the
 * calls by which its function was reached, parameters are what these calls hand over rather than what any caller does.
 */
export function trace(place: Place, path: readonly string[] = [], entered?: Frame): Trace {
  if (entered) {
    const tracer = new Tracer();
    tracer.visit(place, path, entered, { depth: 0, schemas: [], filters: [] });
    return tracer;
  }
  return place.file.memo<Trace>(`trace ${path.join('.')}`, place.id, open, () => {
    const tracer = new Tracer();
    tracer.visit(place, path, undefined, { depth: 0, schemas: [], filters: [] });
    const { flows, literals, bindings, isComplete } = tracer;
    return { flows, literals, bindings, isComplete };
  });
}
