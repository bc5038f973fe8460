import {
  type DecoratedShape,
  nestController,
  nestEntry,
  pagesApiFile,
  procedureApi,
  type RequestShape,
  type RequestShapeName,
  requestDecorators,
  requestHandlerRow,
  requestShapes,
  requestTypes,
  routeFile,
  routeMethods,
  routeModules,
  validatorApis,
} from '../../catalog/typescript/requests.js';
import type { FunctionId } from '../../facts/typescript/ir.js';
import type { LogCall } from './entities.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, nameOf, nodeAt, type Place } from './place.js';
import type { FunctionRole, Roles } from './roles.js';
import { stringOf } from './slots.js';
import { apiOf, argumentOf, definitionsOf, type FunctionPlace, functionsOf, propertiesOf } from './values.js';

/** Functions that a framework calls from outside, and what it gives them. */
export interface Handlers {
  readonly functions: readonly FunctionPlace[];
  readonly role: FunctionRole;
}

const request = (...params: (RequestShapeName | undefined)[]): FunctionRole => ({ kind: 'request', params });

/** Handlers that a call registers with its framework. */
export function registeredHandlers(call: Place, api: string): Handlers[] {
  const node = nodeAt(call);
  const isProcedure = procedureApi.test(api);
  const row = isProcedure ? undefined : requestHandlerRow(api);
  if (node.kind !== 'call' || !(isProcedure || row)) return [];
  const args = node.args.map((id) => at(call.file, id));
  const named = (arg: Place): FunctionPlace[] =>
    ['handler', 'fetch'].flatMap((name) => propertiesOf(arg, name).flatMap(functionsOf));
  const handlers = (): FunctionPlace[] => args.flatMap((arg) => [...functionsOf(arg), ...named(arg)]);
  if (isProcedure) {
    const role: FunctionRole = { kind: 'request', params: ['procedure'], ...procedureChecks(call), servedBy: call };
    return [{ functions: handlers(), role }];
  }
  if (!row || (row.events && !row.events.includes(eventOf(argumentOf(call, 0))))) return [];
  const checks = args.flatMap((arg) => validatorOf(arg));
  const role: FunctionRole = {
    kind: 'request',
    params: row.params,
    ...(checks.length > 0 ? { checks } : {}),
    ...(row.served ? { servedBy: call } : {}),
  };
  return [{ functions: handlers(), role }];
}

/** The event that a listener is for: a constant, or the member of an enum that is not in view. */
const eventOf = (place: Place | undefined): string =>
  stringOf(place) ?? (place && nodeAt(place).kind === 'member' ? nameOf(place) : '');

type Checks = { readonly below: readonly string[]; readonly schema: Place }[];

/** The schema of `procedure.input(schema).mutation(…)`. */
function procedureChecks(call: Place): { checks?: Checks } {
  let current = call;
  for (let depth = 0; depth < 20; depth += 1) {
    const node = nodeAt(current);
    const callee = node.kind === 'call' ? nodeAt(at(current.file, node.callee)) : undefined;
    if (callee?.kind !== 'member') return {};
    const schema = callee.name === 'input' ? argumentOf(current, 0) : undefined;
    if (schema) return { checks: [{ below: ['input'], schema }] };
    current = at(current.file, callee.of);
  }
  return {};
}

/** Hono's `zValidator('json', schema)`, whose result is `c.req.valid('json')`. */
function validatorOf(arg: Place): Checks {
  return definitionsOf(arg).flatMap((place) => {
    const node = nodeAt(place);
    const api = node.kind === 'call' ? apiOf(at(place.file, node.callee)) : undefined;
    const schema = api && validatorApis.has(api) ? argumentOf(place, 1) : undefined;
    return schema ? [{ below: ['req', 'valid()'], schema }] : [];
  });
}

/** Handlers that a framework finds by the file's path, the export's name or a directive. */
export function conventionalHandlers(file: TypeScriptFile): Handlers[] {
  const { flow } = file.facts;
  const found: Handlers[] = [];
  const action = request('whole', 'whole', 'whole', 'whole', 'whole');
  const module = routeModules.find(({ path }) => path.test(file.path));
  for (const entry of flow.exports) {
    if (entry.value === undefined) continue;
    const value = at(file, entry.value);
    const add = (role: FunctionRole, functions: readonly FunctionPlace[] = handlersIn(value)): void =>
      void found.push({ functions, role });
    if (module?.exports.has(entry.name)) add(request(...module.params), [...handlersIn(value), ...functionsBelow(value)]);
    else if (routeFile.test(file.path) && routeMethods.has(entry.name)) add(request('web', 'routeContext'));
    else if (pagesApiFile.test(file.path) && entry.name === 'default') add(request('express'));
    else if (flow.directive === 'use server') add(action);
    else if (entry.name === 'default')
      add(request('web', 'workerEnvironment'), propertiesOf(value, 'fetch').flatMap(functionsOf));
    else if (entry.name === 'handler') add(request('lambda'), functionsOf(value).filter(isLambda));
  }
  for (const fn of nestMethods(file)) {
    const params = functionAt(file, fn).params.map((_, index) => shapeOfParameter(file, fn, index));
    found.push({ functions: [{ file, fn }], role: { kind: 'request', params } });
  }
  flow.functions.forEach((fn, id) => {
    if (fn.directive === 'use server') found.push({ functions: [{ file, fn: id }], role: action });
  });
  return found;
}

/** Methods of a controller's class that its decorators make reachable from outside. */
function nestMethods(file: TypeScriptFile): FunctionId[] {
  const isDecorated = (decorators: readonly number[] | undefined, by: RegExp): boolean =>
    (decorators ?? []).some((id) => by.test(decoratorApi(at(file, id)) ?? ''));
  return file.facts.flow.functions.flatMap(({ classId, decorators }, fn) =>
    isDecorated(decorators, nestEntry) && isDecorated(file.facts.flow.classes[classId]?.decorators, nestController) ? [fn] : [],
  );
}

/** The API path of a decorator, with or without a call: `@nestjs/common:Post`. */
export function decoratorApi(decorator: Place): string | undefined {
  const node = nodeAt(decorator);
  return apiOf(node.kind === 'call' ? at(decorator.file, node.callee) : decorator);
}

const isLambda = ({ file, fn }: FunctionPlace): boolean => functionAt(file, fn).params[0]?.name === 'event';

/** The functions in an object such as SvelteKit's `actions`. */
function functionsBelow(value: Place): FunctionPlace[] {
  return definitionsOf(value).flatMap((place) => {
    const node = nodeAt(place);
    return node.kind === 'object' ? node.props.flatMap((prop) => functionsOf(at(place.file, prop.value))) : [];
  });
}

/** The handler itself, also inside wrappers such as `export const POST = withAuth(withLimit(async (req) => …))`. */
function handlersIn(value: Place, depth = 0): FunctionPlace[] {
  // A wrapper of the project is looked through as well as one of a package.
  const calls = [...writtenCalls(value), ...definitionsOf(value)];
  const wrapped = [...new Set(calls)].flatMap((place) => {
    const node = nodeAt(place);
    return node.kind === 'call' && depth < 4 ? node.args.flatMap((id) => handlersIn(at(place.file, id), depth + 1)) : [];
  });
  return [...functionsOf(value), ...wrapped];
}

/** The calls that a value is written as, itself or by its name in this file. */
export function writtenCalls({ file, id }: Place): Place[] {
  const node = nodeAt(at(file, id));
  if (node.kind === 'call') return [at(file, id)];
  const binding = node.kind === 'ref' ? file.facts.flow.bindings[node.binding] : undefined;
  return (binding?.values ?? []).map((value) => at(file, value)).filter((value) => nodeAt(value).kind === 'call');
}

/** What a parameter's declared type or decorator says of it: `req: Request`, `@Body() dto`. */
export function shapeOfParameter(file: TypeScriptFile, fn: FunctionId, index: number): RequestShapeName | undefined {
  const param = functionAt(file, fn).params[index];
  if (!param) return undefined;
  const known = <T>(table: Readonly<Record<string, T>>, name: string, suffix: string): T | undefined => {
    const binding = name ? file.typeImport(name) : undefined;
    return binding?.import && table[`${binding.import.module.replace(/^node:/, '')}:${binding.import.name}${suffix}`];
  };
  const decorated = param.decorators
    .map((name) => known<DecoratedShape>(requestDecorators, name, ''))
    .find((shape) => shape !== undefined);
  return decorated ?? known(requestTypes, param.typeName, '()');
}

const requestLogApi =
  /^(?:fastify:(?:FastifyRequest|FastifyInstance|default|fastify)\(\)\.log\.\w+|@azure\/functions:InvocationContext\(\)\.(?:log|info|warn|error|debug|trace))$/;

/** Whether a callee is `request.log.info`, where `request` is a handler's parameter whose shape has a logger. */
function isLogOfRequest(callee: Place, roles: Roles['own']): boolean {
  const level = nodeAt(callee);
  const log = level.kind === 'member' ? nodeAt(at(callee.file, level.of)) : undefined;
  if (log?.kind !== 'member') return false;
  return definitionsOf(at(callee.file, log.of)).some((place) => {
    const param = nodeAt(place);
    const role = param.kind === 'param' && place.file === callee.file ? roles.get(param.fn) : undefined;
    const shape = role?.kind === 'request' && param.kind === 'param' ? role.params[param.index] : undefined;
    const names: RequestShape['log'] = shape && (requestShapes[shape] as RequestShape).log;
    return names?.includes(log.name) ?? false;
  });
}

/** Loggers that hang on the request or the invocation: `request.log.info`, `context.log`. */
export function requestLogs(file: TypeScriptFile, roles: Roles['own']): LogCall[] {
  const found: LogCall[] = [];
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call);
    if (node.kind !== 'call') continue;
    const api = apiOf(at(file, node.callee));
    const isKnown = api !== undefined && requestLogApi.test(api);
    if (isKnown || (api === undefined && isLogOfRequest(at(file, node.callee), roles))) {
      found.push({ call, title: 'the request log', args: node.args.map((argument) => at(file, argument)) });
    }
  }
  return found;
}
