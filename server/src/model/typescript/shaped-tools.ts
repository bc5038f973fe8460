import { notArguments, objectSchema, shapedTool, takesTool, toolClass } from '../../catalog/typescript/shaped-tools.js';
import type { TypeScriptFile } from './file.js';
import { idsOf, nodesOf } from './kinds.js';
import { at, functionAt, type NodeOf, nameOf, nodeAt, type Place } from './place.js';
import { listedParts, partNames } from './schema.js';
import { stringOf } from './slots.js';
import { apiOf, definitionsOf, type FunctionPlace, functionsOf, membersOf, propertiesOf } from './values.js';

/** A tool that is known by its shape: a description, an object schema and a function together. */
export interface ShapedTool {
  readonly name: string;
  readonly place: Place;
  readonly description: readonly Place[];
  readonly schema: readonly Place[];
  readonly handlers: readonly FunctionPlace[];
}

/** Gives the values of a part by its name. */
type PartsOf = (name: string) => readonly Place[];

/**
 * Tools of frameworks that no row knows: objects and classes that hold a description, a schema of an object and a
 * function that takes what the schema describes. No one of the three proves it; routes, jobs and commands have two.
 */
export function* shapedTools(file: TypeScriptFile): Iterable<ShapedTool> {
  const { nodes, classes, calls } = file.facts.flow;
  const takers = new Map<number, Place>();
  for (const id of calls) {
    const node = nodeAt(at(file, id));
    for (const argument of node.kind === 'call' ? node.args : []) takers.set(argument, at(file, id));
  }
  for (const id of idsOf(file.facts, 'object')) {
    const node = nodes[id] as NodeOf<'object'>;
    const names = new Set(node.props.map(({ name }) => name));
    const has = (of: readonly string[]): boolean => of.some((name) => names.has(name));
    if (!has(shapedTool.description) || !has(shapedTool.schema) || !has(shapedTool.handler) || has(shapedTool.foreign)) continue;
    const taker = takers.get(id);
    if (taker && !mayTakeTool(taker)) continue;
    const place = at(file, id);
    const tool = toolOf(place, (name) => (names.has(name) ? propertiesOf(place, name) : []), false);
    if (tool) yield tool;
  }
  for (const [classId, { members, base }] of classes.entries()) {
    const handler = members.find(({ name }) => shapedTool.handler.some((each) => each === name));
    if (!handler) continue;
    const isTool = base !== undefined && toolClass.test(apiOf(at(file, base)) ?? '');
    const tool = toolOf(at(file, handler.value), (name) => membersOf(file, classId, name), isTool);
    if (tool) yield tool;
  }
}

/** Whether a call may make a tool of what it is given: a function of the project, an unknown one, or one that is named for it. */
function mayTakeTool(call: Place): boolean {
  const node = nodeAt(call);
  const callee = node.kind === 'call' ? at(call.file, node.callee) : call;
  const name = nameOf(callee);
  const isHook = /^use[A-Z]/.test(name);
  return !isHook && (apiOf(callee) === undefined || takesTool.test(name));
}

function toolOf(place: Place, partsOf: PartsOf, isKnown: boolean): ShapedTool | undefined {
  const first = (names: readonly string[]): readonly Place[] => names.map(partsOf).find((found) => found.length > 0) ?? [];
  const [description, schema] = [first(shapedTool.description), first(shapedTool.schema)];
  if (description.length === 0 || (!isKnown && !schema.some(isObjectSchema))) return undefined;
  const handlers = first(shapedTool.handler)
    .flatMap(functionsOf)
    .filter((handler) => takesArguments(handler, schema));
  return handlers.length > 0
    ? { name: stringOf(first(['name', 'id'])[0]) ?? '', place, description, schema, handlers }
    : undefined;
}

/**
 * Whether a value is a schema of an object: JSON Schema with its properties, these alone, a list of named and typed parts,
 * or what a schema library makes.
 */
const isObjectSchema = (schema: Place): boolean =>
  definitionsOf(schema).some((place) => {
    const node = nodeAt(place);
    if (node.kind === 'object') return propertiesOf(place, 'properties').length > 0 || hasTypedParts(place);
    if (node.kind === 'array') return listedParts(place).length > 0;
    return node.kind === 'call' && objectSchema.test(apiOf(at(place.file, node.callee)) ?? '');
  });

/** Whether every property of an object says which type it is of. */
function hasTypedParts(object: Place): boolean {
  const node = nodeAt(object);
  const props = node.kind === 'object' ? node.props : [];
  return props.length > 0 && props.every(({ value }) => stringOf(propertiesOf(at(object.file, value), 'type')[0]) !== undefined);
}

/** Whether a function's first parameter is what a schema describes, as far as the names that it takes of it tell. */
function takesArguments({ file, fn }: FunctionPlace, schema: readonly Place[]): boolean {
  const [parameter] = functionAt(file, fn).params;
  if (!parameter || notArguments.test(parameter.name)) return false;
  const described = new Set(schema.flatMap(partNames));
  const taken = namesTaken(file, fn);
  return described.size === 0 || taken.length === 0 || taken.some((name) => described.has(name));
}

/** The properties of a function's first parameter that its file names. */
function namesTaken(file: TypeScriptFile, fn: number): readonly string[] {
  const { nodes, bindings } = file.facts.flow;
  const takersOf = (id: number): number[] => {
    const node = nodes[id];
    if (node?.kind === 'param') return node.index === 0 ? [node.fn] : [];
    if (node?.kind === 'choice') return node.of.flatMap(takersOf);
    const binding = node?.kind === 'ref' ? bindings[node.binding] : undefined;
    if (binding?.kind !== 'parameter') return [];
    return binding.values.flatMap((value) => (nodes[value]?.kind === 'ref' ? [] : takersOf(value)));
  };
  const taken = file.memo<ReadonlyMap<number, string[]>>('names taken', 0, new Map(), () => {
    const found = new Map<number, string[]>();
    for (const node of nodesOf(file.facts, 'member')) {
      for (const taker of takersOf(node.of)) {
        const names = found.get(taker);
        if (names) names.push(node.name);
        else found.set(taker, [node.name]);
      }
    }
    return found;
  });
  return taken.get(fn) ?? [];
}
