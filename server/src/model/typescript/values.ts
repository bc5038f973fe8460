import { handedObjects, handingModules } from '../../catalog/typescript/handed-objects.js';
import { serviceTag } from '../../catalog/typescript/services.js';
import { generatedExports, transparentFunctions, transparentMethods } from '../../catalog/typescript/transparent.js';
import type { Binding, FunctionId, Node } from '../../facts/typescript/ir.js';
import { exportOf, importedPlace, tagOf } from './exports.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, nodeAt, type Place } from './place.js';

const maxSteps = 200;

/** Values that are made elsewhere, and values that may have an API path. */
const leadsOn: ReadonlySet<Node['kind']> = new Set<Node['kind']>(['ref', 'choice', 'member', 'call', 'this']);
const hasApi: ReadonlySet<Node['kind']> = new Set<Node['kind']>(['global', 'ref', 'choice', 'param', 'member', 'call', 'class']);

/**
 * Where a value is made: through names, imports, choices and calls of the project's own functions.
 * A place that cannot be followed further stands for itself.
 */
export function definitionsOf(start: Place): readonly Place[] {
  if (start.definitions) return start.definitions;
  const { file, id } = start;
  // Most values are where they are made; nothing is asked for them.
  if (!leadsOn.has(nodeAt(start).kind)) {
    start.definitions = [start];
    return start.definitions;
  }
  const definitions = file.memo<readonly Place[]>('definitions', id, [], () => findDefinitions(start));
  if (file.hasSettled('definitions', id)) start.definitions = definitions;
  return definitions;
}

function findDefinitions(start: Place): readonly Place[] {
  const first = stepsToDefinition(start);
  if (first.length === 0) return [start];
  const found: Place[] = [];
  const seen = new Set([start]);
  const queue = [...first].reverse();
  while (queue.length > 0 && seen.size < maxSteps) {
    const place = queue.pop() as Place;
    if (seen.has(place)) continue;
    seen.add(place);
    const next = stepsToDefinition(place);
    // A place that leads back to itself (`x = x.next`) is as far as one gets.
    if (next.length === 0) found.push(place);
    else queue.push(...[...next].reverse());
  }
  return found;
}

function stepsToDefinition(place: Place): readonly Place[] {
  const node = nodeAt(place);
  const { file } = place;
  switch (node.kind) {
    case 'ref': {
      const binding = file.facts.flow.bindings[node.binding] as Binding;
      if (binding.import) {
        const target = importedPlace(file, binding);
        return target ? [target] : [];
      }
      return binding.values.map((id) => at(file, id));
    }
    case 'choice':
      return node.of.map((id) => at(file, id));
    case 'member': {
      return propertiesOf(at(file, node.of), node.name);
    }
    case 'call': {
      const name = apiOf(at(file, node.callee));
      if (name === ':Object.freeze' || name === ':structuredClone') return node.args.slice(0, 1).map((id) => at(file, id));
      if (node.form === 'new') return [];
      if (isServiceTag(place)) return place.file.providedFor(place);
      return calleesOf(place).flatMap((callee) => functionAt(callee.file, callee.fn).returns.map((id) => at(callee.file, id)));
    }
    case 'this':
      return node.object === undefined ? [] : [at(file, node.object)];
    default:
      return [];
  }
}

/** The values of a property, looked up in object literals, classes, namespace imports and later assignments. */
export function propertiesOf(object: Place, name: string): readonly Place[] {
  const node = nodeAt(object);
  if (node.kind === 'object' && node.props.every(({ form }) => form !== 'spread'))
    return node.props.flatMap((prop) => (prop.name === name ? [at(object.file, prop.value)] : []));
  return object.file.memo<readonly Place[]>(`property ${name}`, object.id, [], () => findProperties(object, name));
}

function findProperties(object: Place, name: string): readonly Place[] {
  // Objects that are spread into one another again and again would otherwise multiply.
  const found: Place[] = [];
  const seen = new Set<Place>();
  const add = (places: readonly Place[]): void => {
    for (const place of places) {
      if (found.length >= maxSteps) return;
      if (!seen.has(place)) found.push(place);
      seen.add(place);
    }
  };
  const { file } = object;
  const node = nodeAt(object);
  if (node.kind === 'ref') {
    const binding = file.facts.flow.bindings[node.binding] as Binding;
    if (binding.import?.name === '*' && file.isOwnModule(binding.import.module)) {
      const target = file.app.moduleAt(file.path, binding.import.module);
      const exported = target && exportOf(target, name);
      return exported ? [exported] : [];
    }
    add(binding.writes.filter((write) => write.name === name).map((write) => at(file, write.value)));
  }
  if (node.kind === 'this' && node.object === undefined) return [...membersOf(file, node.classId, name)];
  for (const place of node.kind === 'object' ? [object] : definitionsOf(object)) {
    const target = nodeAt(place);
    if (target.kind === 'object') {
      for (const prop of target.props) {
        if (prop.name === name) add([at(place.file, prop.value)]);
        else if (prop.form === 'spread') add(propertiesOf(at(place.file, prop.value), name));
      }
    } else if (target.kind === 'call' && target.form === 'new') {
      for (const made of classesOf(at(place.file, target.callee))) add(membersOf(made.file, made.classId, name));
    } else if (target.kind === 'param') {
      for (const made of declaredClasses(place)) add(membersOf(made.file, made.classId, name));
      for (const made of declaredServices(place)) add(propertiesOf(made, name));
    } else if (target.kind === 'class') add(membersOf(place.file, target.id, name));
    else if (target.kind === 'this') add(membersOf(place.file, target.classId, name));
  }
  return found;
}

/** The values that a class gives a member: fields, methods, later writes; where it has none, those of the class it extends. */
export function membersOf(file: TypeScriptFile, classId: number, name: string, depth = 0): Place[] {
  const shape = file.facts.flow.classes[classId];
  if (!shape) return [];
  const own = [
    ...shape.members
      .filter((member) => member.name === name && nodeAt(at(file, member.value)).kind !== 'unknown')
      .map((member) => at(file, member.value)),
    ...shape.writes.filter((write) => write.name === name).map((write) => at(file, write.value)),
  ];
  if (own.length > 0 || shape.base === undefined || depth > 4) return own;
  return classesOf(at(file, shape.base)).flatMap((base) => membersOf(base.file, base.classId, name, depth + 1));
}

export interface ClassPlace {
  readonly file: TypeScriptFile;
  readonly classId: number;
}

function classesOf(value: Place): ClassPlace[] {
  return definitionsOf(value).flatMap((place) => {
    const node = nodeAt(place);
    return node.kind === 'class' ? [{ file: place.file, classId: node.id }] : [];
  });
}

/** The project's own class that a parameter is declared to be, as dependency injection hands it in. */
export function declaredClasses(param: Place): ClassPlace[] {
  const node = nodeAt(param);
  const typeName = node.kind === 'param' ? (functionAt(param.file, node.fn).params[node.index]?.typeName ?? '') : '';
  if (!typeName) return [];
  const { file } = param;
  const binding =
    file.typeImport(typeName) ?? file.facts.flow.bindings.find((entry) => entry.kind === 'class' && entry.name === typeName);
  if (!binding) return [];
  const places = binding.import ? [importedPlace(file, binding)] : binding.values.map((id) => at(file, id));
  return places.flatMap((place) => (place ? classesOf(place) : []));
}

/** Whether a call makes a tag that stands for a service. */
const isServiceTag = (call: Place): boolean => {
  const node = nodeAt(call);
  // `Context.Tag('Name')<Self, Shape>()` is two calls, `Context.GenericTag('Name')` is one.
  const api = node.kind === 'call' ? apiOf(at(call.file, node.callee))?.replace(/\(\)$/, '') : undefined;
  return api !== undefined && serviceTag.test(api);
};

/** What is provided for the service that a parameter is declared to be: type and tag go by one name. */
function declaredServices(param: Place): readonly Place[] {
  const node = nodeAt(param);
  const typeName = node.kind === 'param' ? (functionAt(param.file, node.fn).params[node.index]?.typeName ?? '') : '';
  const binding = typeName ? param.file.typeImport(typeName) : undefined;
  const named = binding && importedPlace(param.file, binding);
  const tag = named && tagOf(named);
  return tag && isServiceTag(tag) ? tag.file.providedFor(tag) : [];
}

export interface FunctionPlace {
  readonly file: TypeScriptFile;
  readonly fn: FunctionId;
}

/** The project's own functions that a call runs, as far as names, imports and objects tell. */
export function calleesOf(call: Place): readonly FunctionPlace[] {
  if (call.callees) return call.callees;
  const { file, id } = call;
  const callees = file.memo<readonly FunctionPlace[]>('callees', id, [], () => findCallees(call));
  if (file.hasSettled('callees', id)) call.callees = callees;
  return callees;
}

function findCallees(call: Place): readonly FunctionPlace[] {
  const node = nodeAt(call);
  if (node.kind !== 'call') return [];
  const callee = at(call.file, node.callee);
  if (node.form !== 'new') return functionsOf(callee);
  return classesOf(callee).flatMap((made) => membersOf(made.file, made.classId, 'constructor').flatMap(functionsOf));
}

/** The project's own functions that a value may be. */
export function functionsOf(value: Place): FunctionPlace[] {
  return definitionsOf(value).flatMap((place) => {
    const target = nodeAt(place);
    return target.kind === 'function' ? [{ file: place.file, fn: target.fn }] : [];
  });
}

function typePath(file: TypeScriptFile, typeName: string): string | undefined {
  if (!typeName) return undefined;
  const [head, tail] = typeName.split('.') as [string, string | undefined];
  const binding = file.typeImport(head);
  if (!binding?.import) return undefined;
  if (file.isOwnModule(binding.import.module)) return undefined;
  const name = tail ?? binding.import.name;
  return `${moduleName(binding.import.module)}:${name}()`;
}

/** What a package hands to the function that it is given, such as the server to fill with tools. */
function handedPath(
  file: TypeScriptFile,
  { fn, index }: { readonly fn: FunctionId; readonly index: number },
): string | undefined {
  if (index !== 0 || !file.facts.flow.imports.some((module) => handingModules.has(module))) return undefined;
  const call = file.callbackOf(fn)?.call;
  const node = call && nodeAt(call);
  return node?.kind === 'call' ? handedObjects.get(apiOf(at(file, node.callee)) ?? '') : undefined;
}

const moduleName = (module: string): string => module.replace(/^node:/, '');

/**
 * The path of a value through a package's API, such as `openai:default().chat.completions.create`:
 * module, colon, imported name, then `.member` and `()` for each call or construction. Globals have an empty module.
 * Undefined where the value does not come from a package or a global.
 */
export function apiOf(place: Place): string | undefined {
  if (place.api !== undefined) return place.api ?? undefined;
  const { file, id } = place;
  if (!hasApi.has(nodeAt(place).kind)) {
    place.api = null;
    return undefined;
  }
  const api = file.memo('api', id, undefined, () => computeApi(place));
  if (file.hasSettled('api', id)) place.api = api ?? null;
  return api;
}

/** The path that one of several values has; a package's says more than a global's, as in `globalThis.prisma ?? new PrismaClient()`. */
function firstApi(places: readonly Place[]): string | undefined {
  let ofGlobal: string | undefined;
  for (const place of places) {
    const path = apiOf(place);
    if (path && !path.startsWith(':')) return path;
    ofGlobal ??= path;
  }
  return ofGlobal;
}

function bindingApi(file: TypeScriptFile, binding: Binding): string | undefined {
  if (binding.import) {
    if (!file.isOwnModule(binding.import.module)) return `${moduleName(binding.import.module)}:${binding.import.name}`;
    const target = importedPlace(file, binding);
    return target ? apiOf(target) : generatedExports.get(binding.import.name);
  }
  return firstApi(binding.values.map((id) => at(file, id))) ?? typePath(file, binding.typeName);
}

function memberApi(path: string, name: string): string {
  if (path.endsWith(':*')) return path.slice(0, -1) + name;
  return name === 'default' && path.endsWith(':default') ? path : `${path}.${name}`;
}

function callApi(path: string): string {
  const dot = path.lastIndexOf('.');
  if (dot > 0 && transparentMethods.has(path.slice(dot + 1))) return path.slice(0, dot);
  return path.endsWith(':*') ? `${path.slice(0, -1)}default()` : `${path}()`;
}

function computeApi(place: Place): string | undefined {
  const node = nodeAt(place);
  const { file } = place;
  switch (node.kind) {
    case 'global':
      return `:${node.name}`;
    case 'ref':
      return bindingApi(file, file.facts.flow.bindings[node.binding] as Binding);
    case 'choice':
      return firstApi(node.of.map((id) => at(file, id)));
    case 'param': {
      const callers = file.callersOf(node.fn);
      const passed = firstApi(callers.flatMap((call) => argumentOf(call, node.index) ?? []));
      return passed ?? (typePath(file, functionAt(file, node.fn).params[node.index]?.typeName ?? '') || handedPath(file, node));
    }
    case 'member': {
      const receiver = at(file, node.of);
      const own = propertiesOf(receiver, node.name);
      const path = firstApi(own);
      if (path) return path;
      if (own.length > 0) return undefined;
      const base = nodeAt(receiver);
      if (base.kind === 'this') {
        const member = file.facts.flow.classes[base.classId]?.members.find((entry) => entry.name === node.name);
        return member ? typePath(file, member.typeName) : undefined;
      }
      const of = apiOf(receiver);
      return of && memberApi(of, node.name);
    }
    case 'call': {
      const own = calleesOf(place);
      if (own.length > 0 && node.form !== 'new')
        return firstApi(own.flatMap(({ file: target, fn }) => functionAt(target, fn).returns.map((id) => at(target, id))));
      const callee = apiOf(at(file, node.callee));
      const wrapped = callee === undefined ? undefined : transparentFunctions.get(callee);
      if (wrapped !== undefined) return firstApi(argumentOf(place, wrapped) ? [argumentOf(place, wrapped) as Place] : []);
      return callee && callApi(callee);
    }
    case 'class': {
      // A class stands for the package's class that it extends, as a model does for its ORM's.
      const base = file.facts.flow.classes[node.id]?.base;
      return base === undefined ? undefined : apiOf(at(file, base));
    }
    default:
      return undefined;
  }
}

/** The argument of a call at a parameter's index; undefined when a spread stands before it. */
export function argumentOf(call: Place, index: number): Place | undefined {
  const node = nodeAt(call);
  if (node.kind !== 'call') return undefined;
  for (let i = 0; i <= index && i < node.args.length; i += 1) {
    const id = node.args[i] as number;
    if (nodeAt(at(call.file, id)).kind === 'spread') return undefined;
    if (i === index) return at(call.file, id);
  }
  return undefined;
}
