import { type LogRow, logRow } from '../../catalog/typescript/logs.js';
import { type ModelCallRow, modelCallRow } from '../../catalog/typescript/model-calls.js';
import { type RequestShapeName, routeVerbs } from '../../catalog/typescript/requests.js';
import { type SinkRow, sinkRow } from '../../catalog/typescript/sinks.js';
import { plainTool, type ToolRow, toolRowsOf } from '../../catalog/typescript/tools.js';
import type { FunctionId, Node } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { forwardsOf } from './forwarding.js';
import { conventionalHandlers, registeredHandlers, requestLogs, shapeOfParameter } from './handlers.js';
import { httpHasTools, httpModelRowOf, httpPromptParts } from './http-model-calls.js';
import { type PromptPart, partsOfSlot, spreadParts } from './messages.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import {
  apiOf,
  argumentOf,
  calleesOf,
  definitionsOf,
  type FunctionPlace,
  functionsOf,
  propertiesOf,
  slotsOf,
  stringOf,
} from './values.js';

export interface ModelCall {
  readonly call: Place;
  readonly row: ModelCallRow;
  readonly parts: readonly PromptPart[];
  readonly within: FunctionId;
  readonly hasTools: boolean;
}

export interface Tool {
  readonly name: string;
  /** The call or object that defines it. */
  readonly place: Place;
  readonly description: readonly Place[];
  readonly schema: readonly Place[];
  readonly handlers: readonly FunctionPlace[];
}

export interface LogCall {
  readonly call: Place;
  readonly title: string;
  readonly args: readonly Place[];
  /** The log call inside the helper, when the call only hands its arguments on to one. */
  readonly writer?: Place;
}

export interface Sink {
  readonly call: Place;
  readonly row: SinkRow;
  readonly text: Place;
  readonly values: readonly Place[];
  /** A helper of the project that hands the text on; which of several databases or shells runs it is its business. */
  readonly isForwarded?: true;
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
    }
  | { readonly kind: 'model-callback' };

export interface Entities {
  readonly modelCalls: readonly ModelCall[];
  readonly tools: readonly Tool[];
  readonly logs: readonly LogCall[];
  readonly sinks: readonly Sink[];
  readonly roles: ReadonlyMap<FunctionId, FunctionRole>;
  /** Roles that this file gives to functions of other files, by `functionKey`. */
  readonly rolesElsewhere: ReadonlyMap<string, FunctionRole>;
  /** The request shape that a parameter's declared type or decorator tells. */
  parameterShape(fn: FunctionId, index: number): RequestShapeName | undefined;
}

export const functionKey = ({ file, fn }: FunctionPlace): string => `${file.path}#${fn}`;

/** What the catalogue recognises in a file. */
export function recognise(file: TypeScriptFile): Entities {
  const { flow } = file.facts;
  const modelCalls: ModelCall[] = [];
  const tools: Tool[] = [];
  const logs: LogCall[] = [];
  const sinks: Sink[] = [];
  const roles = new Map<FunctionId, FunctionRole>();

  const rolesElsewhere = new Map<string, FunctionRole>();

  const giveRole = (functions: readonly FunctionPlace[], role: FunctionRole): void => {
    for (const target of functions) {
      if (target.file !== file) rolesElsewhere.set(functionKey(target), role);
      else if (!roles.has(target.fn)) roles.set(target.fn, role);
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

  /** The variable or property that a call's result is given to. */
  function ownName(call: Place): string {
    const binding = flow.bindings.find((entry) => entry.values.includes(call.id));
    return binding?.name || toolNames.get(call.id) || '';
  }

  /** Calls of the project's own functions that hand an argument on to a log or a sink. */
  function recogniseForwards(call: Place, args: readonly number[]): void {
    for (const callee of calleesOf(call)) {
      for (const forward of forwardsOf(callee)) {
        const index = forward.parameter;
        // A rest parameter takes all arguments from its place on.
        const isRest = functionAt(callee.file, callee.fn).params[index]?.isRest === true;
        const handed = (isRest ? args.slice(index) : args.slice(index, index + 1)).map((id) => at(file, id));
        const [text] = handed;
        if (!text) continue;
        if (forward.kind === 'log') logs.push({ call, title: forward.title, args: handed, writer: forward.call });
        else sinks.push({ call, row: forward.row, text, values: [], isForwarded: true });
      }
    }
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

  const toolNames = new Map<number, string>();
  for (const node of flow.nodes)
    if (node.kind === 'object') for (const prop of node.props) if (prop.name) toolNames.set(prop.value, prop.name);

  for (const id of flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call);
    if (node.kind !== 'call') continue;
    const api = apiOf(at(file, node.callee));
    if (!api) {
      recogniseForwards(call, node.args);
      giveRole(routeHandlers(call), { kind: 'request', params: ['express'] });
      continue;
    }
    const model = modelCallRow(api);
    if (model) {
      modelCalls.push(recogniseModelCall(call, model, node.within));
      if (model.tools) for (const slot of slotsOf(call, model.tools)) recognisePlainTools(slot);
      for (const name of model.callbacks ?? [])
        for (const slot of slotsOf(call, `0.${name}`)) giveRole(functionsOf(slot), { kind: 'model-callback' });
    }
    const http = httpModelRowOf(call, api);
    if (http) {
      const row: ModelCallRow = { api: `http:${http.provider}`, provider: http.provider, slots: [], source: http.source };
      modelCalls.push({
        call,
        row,
        parts: httpPromptParts(call, api, http),
        within: node.within,
        hasTools: httpHasTools(call, api),
      });
    }
    for (const tool of toolRowsOf(api)) if (!tool.when || isNamed(argumentOf(call, 0), tool.when)) recogniseTool(call, tool);
    const log = logRow(api);
    if (log) logs.push(recogniseLog(call, log));
    const sink = sinkRow(api);
    if (sink && node.form !== 'tag') {
      const text = sink.text.map((path) => slotsOf(call, path)[0]).find((place) => place !== undefined);
      if (text) sinks.push({ call, row: sink, text, values: (sink.values ?? []).flatMap((path) => slotsOf(call, path)) });
    }
    for (const { functions, role } of registeredHandlers(call, api)) giveRole(functions, role);
  }
  for (const { functions, role } of conventionalHandlers(file)) giveRole(functions, role);

  return {
    modelCalls,
    tools,
    logs: [...logs, ...requestLogs(file, roles)],
    sinks,
    roles,
    rolesElsewhere,
    parameterShape: (fn, index) => shapeOfParameter(file, fn, index),
  };
}

function recogniseModelCall(call: Place, row: ModelCallRow, within: FunctionId): ModelCall {
  const parts: PromptPart[] = [];
  for (const [path, kind] of row.slots) for (const slot of slotsOf(call, path)) parts.push(...partsOfSlot(slot, kind));
  if (row.slots.some(([path, kind]) => kind === 'messages' || path.includes('.'))) {
    const options = argumentOf(call, Number(row.slots[0]?.[0][0] ?? 0));
    if (options) parts.push(...spreadParts(options));
  }
  return { call, row, parts, within, hasTools: row.tools !== undefined && slotsOf(call, row.tools).length > 0 };
}

function recogniseLog(call: Place, row: LogRow): LogCall {
  const node = nodeAt(call);
  const args = node.kind === 'call' ? node.args.slice(row.from ?? 0).map((id) => at(call.file, id)) : [];
  return { call, title: row.title, args };
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
