import { modelCallRow } from '../../catalog/typescript/model-calls.js';
import { type RequestShapeName, routeVerbs } from '../../catalog/typescript/requests.js';
import { plainTool, type ToolRow, toolRowsOf } from '../../catalog/typescript/tools.js';
import type { FunctionId, Node } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { conventionalHandlers, registeredHandlers } from './handlers.js';
import { nodesOf } from './kinds.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import { shapedTools } from './shaped-tools.js';
import { slotsOf, stringOf } from './slots.js';
import { apiOf, argumentOf, definitionsOf, type FunctionPlace, functionsOf, propertiesOf } from './values.js';

export interface Tool {
  readonly name: string;
  /** The call or object that defines it. */
  readonly place: Place;
  readonly description: readonly Place[];
  readonly schema: readonly Place[];
  readonly handlers: readonly FunctionPlace[];
}

/** Why a function is called from outside, and what its parameters then are. */
export type FunctionRole =
  | {
      readonly kind: 'tool';
      readonly tool: Tool;
      readonly argumentsAt: readonly string[];
      readonly contextParam: number | undefined;
    }
  | {
      readonly kind: 'request';
      readonly params: readonly (RequestShapeName | undefined)[];
      /** Schemas that the framework applies before the handler runs, by where their result stands below the first parameter. */
      readonly checks?: readonly { readonly below: readonly string[]; readonly schema: Place }[];
      /** The call that serves it, where no router stands around it, or that ends the chain of a procedure. */
      readonly servedBy?: Place;
    }
  | { readonly kind: 'model-callback' };

/** The tools of a file, and why functions are called from outside. Cheaper than all entities, and asked of more files. */
export interface Roles {
  readonly tools: readonly Tool[];
  /** Of this file's functions. */
  readonly own: ReadonlyMap<FunctionId, FunctionRole>;
  /** What this file makes of functions of other files, by `functionKey`. */
  readonly elsewhere: ReadonlyMap<string, FunctionRole>;
}

export const functionKey = ({ file, fn }: FunctionPlace): string => `${file.path}#${fn}`;

export function recogniseRoles(file: TypeScriptFile): Roles {
  const { flow } = file.facts;
  const tools: Tool[] = [];
  const own = new Map<FunctionId, FunctionRole>();

  const elsewhere = new Map<string, FunctionRole>();

  const giveRole = (functions: readonly FunctionPlace[], role: FunctionRole): void => {
    for (const target of functions) {
      if (target.file !== file) elsewhere.set(functionKey(target), role);
      else if (!own.has(target.fn)) own.set(target.fn, role);
    }
  };

  function addTool(
    place: Place,
    row: ToolRow | undefined,
    name: string,
    handlers: readonly FunctionPlace[],
    description: readonly Place[],
    schema: readonly Place[],
  ): void {
    const tool: Tool = { name, place, description, schema, handlers };
    tools.push(tool);
    giveRole(handlers, { kind: 'tool', tool, argumentsAt: row?.argumentsAt ?? [], contextParam: row?.contextParam ?? 1 });
  }

  function recogniseTool(call: Place, row: ToolRow): void {
    const handlers = row.handler.map((path) => slotsOf(call, path).flatMap(functionsOf)).find((found) => found.length > 0) ?? [];
    // `server.tool(name, schema, handler)` and `server.tool(name, description, schema, handler)` differ by what stands where.
    const slots = (paths: readonly string[] | undefined, unlike: readonly Node['kind'][]): Place[] =>
      (paths ?? [])
        .map((path) =>
          slotsOf(call, path).filter((place) => !definitionsOf(place).some((made) => unlike.includes(nodeAt(made).kind))),
        )
        .find((found) => found.length > 0) ?? [];
    const name = (row.name && stringOf(slotsOf(call, row.name)[0])) || ownName(call);
    addTool(call, row, name, handlers, slots(row.description, ['object', 'function']), slots(row.schema, ['string', 'function']));
  }

  let names: ReadonlyMap<number, string> | undefined;
  /** The properties that values are given to; only asked for where there are tools. */
  function namesOfValues(): ReadonlyMap<number, string> {
    names ??= new Map(
      nodesOf(file.facts, 'object').flatMap(({ props }) =>
        props.flatMap(({ name, value }): [number, string][] => (name ? [[value, name]] : [])),
      ),
    );
    return names;
  }

  /** The variable or property that a call's result is given to. */
  function ownName(call: Place): string {
    const binding = flow.bindings.find((entry) => entry.values.includes(call.id));
    return binding?.name || namesOfValues().get(call.id) || '';
  }

  /** Tools that stand as plain objects in a model call. */
  function recognisePlainTools(list: Place): void {
    for (const place of definitionsOf(list)) {
      const node = nodeAt(place);
      const entries: [string, Place][] =
        node.kind === 'object'
          ? node.props.map((prop) => [prop.name, at(place.file, prop.value)])
          : node.kind === 'array'
            ? node.items.map((id) => ['', at(place.file, id)])
            : [];
      for (const [key, entry] of entries) {
        for (const made of definitionsOf(entry)) {
          if (made.file !== file || nodeAt(made).kind !== 'object') continue;
          const first = (names: readonly string[]): readonly Place[] =>
            names.map((name) => propertiesOf(made, name)).find((found) => found.length > 0) ?? [];
          const handlers = first(plainTool.handler).flatMap(functionsOf);
          if (handlers.length > 0)
            addTool(
              made,
              undefined,
              stringOf(first(['name'])[0]) || key,
              handlers,
              first(plainTool.description),
              first(plainTool.schema),
            );
        }
      }
    }
  }

  for (const id of flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call);
    if (node.kind !== 'call') continue;
    const api = apiOf(at(file, node.callee));
    if (!api) {
      giveRole(routeHandlers(call), { kind: 'request', params: ['express'] });
      continue;
    }
    const model = modelCallRow(api);
    if (model?.tools) for (const slot of slotsOf(call, model.tools)) recognisePlainTools(slot);
    for (const name of model?.callbacks ?? [])
      for (const slot of slotsOf(call, `0.${name}`)) giveRole(functionsOf(slot), { kind: 'model-callback' });
    for (const tool of toolRowsOf(api)) if (!tool.when || isNamed(argumentOf(call, 0), tool.when)) recogniseTool(call, tool);
    for (const { functions, role } of registeredHandlers(call, api)) giveRole(functions, role);
  }
  for (const { functions, role } of conventionalHandlers(file)) giveRole(functions, role);
  for (const { place, name, description, schema, handlers } of shapedTools(file)) {
    const unknown = handlers.filter(
      (target) => !(target.file === file ? own.has(target.fn) : elsewhere.has(functionKey(target))),
    );
    if (unknown.length > 0) addTool(place, undefined, name || ownName(place), unknown, description, schema);
  }
  return { tools, own, elsewhere };
}

/**
 * Handlers that are registered on a router that came from elsewhere: `app.post('/path', …, (req, res) => …)` is a route
 * whatever made the app, by its verb, its path and the two parameters.
 */
function routeHandlers(call: Place): FunctionPlace[] {
  const node = nodeAt(call);
  const callee = node.kind === 'call' ? nodeAt(at(call.file, node.callee)) : undefined;
  if (node.kind !== 'call' || callee?.kind !== 'member' || !routeVerbs.has(callee.name) || node.args.length < 2) return [];
  if (!stringOf(argumentOf(call, 0))?.startsWith('/')) return [];
  return node.args
    .slice(1)
    .flatMap((id) => functionsOf(at(call.file, id)))
    .filter(({ file, fn }) => functionAt(file, fn).params.length >= 2);
}

/** Whether a value is one of some constants, or an import of one of these names. */
function isNamed(place: Place | undefined, names: readonly string[]): boolean {
  if (!place) return false;
  const constant = stringOf(place);
  if (constant !== undefined) return names.includes(constant);
  const node = nodeAt(place);
  const binding = node.kind === 'ref' ? place.file.facts.flow.bindings[node.binding] : undefined;
  const name = binding?.import?.name ?? (node.kind === 'member' ? node.name : '');
  return names.includes(name);
}
