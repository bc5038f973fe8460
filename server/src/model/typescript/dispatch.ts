import {
  callingMethods,
  globalObjects,
  moduleLoaders,
  structuralMembers,
  tableMakers,
} from '../../catalog/typescript/dispatch.js';
import type { TypeScriptFile } from './file.js';
import { atomsOf, gatesOf } from './gates.js';
import { isAllowListed } from './guards.js';
import { at, type NodeOf, nodeAt, type Place, textAt } from './place.js';
import { isConstrained } from './tool-arguments.js';
import { type Flow, trace } from './trace.js';
import { apiOf, argumentOf, definitionsOf, propertiesOf } from './values.js';

/** Where a name is looked up: how much of the program can be reached by it. */
export type TableKind = 'global' | 'this' | 'object' | 'package' | 'module' | 'table' | 'unknown';

/** A function that is found by a name of the model's choosing, and called. */
export interface Dispatch {
  /** The look-up, `tools[call.name]`, or the argument of `import()`. */
  readonly lookup: Place;
  readonly call: Place;
  readonly flow: Flow;
  readonly name: Place;
  readonly table: Place | undefined;
  readonly kind: TableKind;
  /** Something looks whether there is such a function before it is called. */
  readonly isLookedFor: boolean;
  /** Tested with `in`, which finds inherited names too. */
  readonly isTestedByIn: boolean;
}

/** The look-up that gives what is called; `method` where a method of what is found is called. */
function lookupOf(callee: Place, depth = 0): { lookup: Place; isMethod: boolean } | undefined {
  const node = nodeAt(callee);
  const { file } = callee;
  if (depth > 3) return undefined;
  if (node.kind === 'index') return { lookup: callee, isMethod: false };
  if (node.kind === 'ref') {
    const values = file.facts.flow.bindings[node.binding]?.values ?? [];
    return values.length === 1 ? lookupOf(at(file, values[0] as number), depth + 1) : undefined;
  }
  if (node.kind === 'choice' && node.of[0] !== undefined && node.test === node.of[0])
    return lookupOf(at(file, node.of[0]), depth + 1);
  if (node.kind !== 'member') return undefined;
  const inner = lookupOf(at(file, node.of), depth + 1);
  return inner && { lookup: inner.lookup, isMethod: inner.isMethod || !callingMethods.has(node.name) };
}

/** How the model chose a name; undefined where it did not. */
function chosenName(name: Place): Flow | undefined {
  const { flows } = trace(name);
  const chosen = flows.find(
    (flow) => flow.kind === 'tool-argument' || (flow.kind === 'model-output' && !structuralMembers.has(flow.path.at(-1) ?? '')),
  );
  if (chosen) return chosen;
  const asked = nameOfToolRequest(name);
  return asked
    ? { kind: 'tool-argument', origin: asked, path: ['params', 'name'], steps: [name], schemas: [], filters: [] }
    : undefined;
}

/** `request.params.name` in the handler of all tools of a server, whose name the protocol does not check. */
function nameOfToolRequest(name: Place, depth = 0): Place | undefined {
  const node = nodeAt(name);
  if (depth > 4) return undefined;
  if (node.kind === 'ref') {
    const values = name.file.facts.flow.bindings[node.binding]?.values ?? [];
    return values.length === 1 ? nameOfToolRequest(at(name.file, values[0] as number), depth + 1) : undefined;
  }
  if (node.kind !== 'member' || node.name !== 'name') return undefined;
  const [params] = definitionsOf(at(name.file, node.of));
  const outer = params && nodeAt(params);
  if (!params || outer?.kind !== 'member' || outer.name !== 'params') return undefined;
  return definitionsOf(at(params.file, outer.of)).find((place) => {
    const param = nodeAt(place);
    const role = param.kind === 'param' ? place.file.roleOf(param.fn) : undefined;
    return role?.kind === 'tool' && role.argumentsAt[0] === 'params';
  });
}

/** What the name is looked up in. Undefined for what has no inherited names, such as `Object.create(null)`, and for lists. */
function kindOf(table: Place): TableKind | undefined {
  const own = nodeAt(table);
  if (own.kind === 'this') return 'this';
  if (own.kind === 'global') return globalObjects.has(own.name) ? 'global' : 'unknown';
  if (own.kind === 'ref') {
    const binding = table.file.facts.flow.bindings[own.binding];
    if (binding?.import?.name === '*') return /^[.@~#]/.test(binding.import.module) && !apiOf(table) ? 'module' : 'package';
  }
  const made = definitionsOf(table).flatMap((place) => passedTo(place));
  const kinds = made.map((place): TableKind | undefined => {
    const node = nodeAt(place);
    if (node.kind === 'object') return propertiesOf(place, '__proto__').length > 0 ? undefined : 'table';
    if (node.kind === 'array') return undefined;
    if (node.kind === 'class') return 'object';
    if (node.kind === 'this') return 'this';
    const api = node.kind === 'call' ? (apiOf(at(place.file, node.callee)) ?? '') : '';
    if (api === ':Object.create') return undefined;
    // What these give is their first argument.
    const given = /^:Object\.(?:assign|freeze)$/.test(api) ? argumentOf(place, 0) : undefined;
    if (given) return kindOf(given);
    if (tableMakers.test(api)) return 'table';
    if (node.kind === 'call' && node.form === 'new') return api.startsWith(':') ? 'unknown' : 'object';
    return apiOf(place) && !apiOf(place)?.startsWith(':') ? 'package' : 'unknown';
  });
  if (kinds.some((kind) => kind === undefined)) return undefined;
  return (['object', 'this', 'package', 'table'] as const).find((kind) => kinds.includes(kind)) ?? 'unknown';
}

/** A parameter's arguments, where its callers are in view. */
function passedTo(place: Place): readonly Place[] {
  const node = nodeAt(place);
  if (node.kind !== 'param') return [place];
  const passed = place.file.allCallersOf(node.fn).flatMap((call) => {
    const argument = argumentOf(call, node.index);
    return argument ? definitionsOf(argument) : [];
  });
  return passed.length > 0 ? passed : [place];
}

/** Whether the code asks for the function itself before it calls it. */
function isLookedFor(call: Place, lookup: Place): boolean {
  const node = nodeAt(call) as NodeOf<'call'>;
  const { file } = call;
  if (file.text.startsWith('?.', nodeAt(at(file, node.callee)).end)) return true;
  const names = new Set([textAt(lookup), textAt(at(file, node.callee))]);
  return gatesOf(call)
    .flatMap((gate) => atomsOf(gate))
    .some(({ test }) => {
      const { start, end } = nodeAt(test);
      return file.facts.flow.nodes.some(
        (inner) => start <= inner.start && inner.end <= end && names.has(file.text.slice(inner.start, inner.end)),
      );
    });
}

const isIn = (place: Place): boolean =>
  gatesOf(place)
    .flatMap((gate) => atomsOf(gate))
    .some(({ test }) => {
      const node = nodeAt(test);
      return node.kind === 'operation' && node.operator === 'in';
    });

/** Every call of a file that runs a function by a name which a model chose and nothing narrowed. */
export function* dispatchesOf(file: TypeScriptFile): Iterable<Dispatch> {
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call) as NodeOf<'call'>;
    const callee = at(file, node.callee);
    const loads = moduleLoaders.has(textAt(callee)) || moduleLoaders.has(apiOf(callee) ?? '');
    if (loads && node.args[0] !== undefined) {
      const name = at(file, node.args[0]);
      const flow = chosenName(name);
      if (flow && !isConstrained(flow))
        yield { lookup: name, call, flow, name, table: undefined, kind: 'module', isLookedFor: false, isTestedByIn: false };
      continue;
    }
    const reflected = apiOf(callee) === ':Reflect.apply' ? argumentOf(call, 0) : undefined;
    const found = lookupOf(reflected ?? callee);
    const lookup = found && nodeAt(found.lookup);
    if (!found || lookup?.kind !== 'index') continue;
    const table = at(file, lookup.of);
    const name = at(file, lookup.by);
    if (nodeAt(name).kind === 'literal' || nodeAt(name).kind === 'string') continue;
    const flow = chosenName(name);
    if (!flow) continue;
    const kind = kindOf(table);
    // What is inherited has no methods of a tool: `tools[name].execute(…)` finds nothing and throws.
    if (kind === undefined || (found.isMethod && kind !== 'global' && kind !== 'package')) continue;
    const isTestedByIn = isIn(found.lookup) || isIn(call);
    if ((isConstrained(flow) || isAllowListed(flow)) && !(isTestedByIn && kind === 'table')) continue;
    yield { lookup: found.lookup, call, flow, name, table, kind, isLookedFor: isLookedFor(call, found.lookup), isTestedByIn };
  }
}
