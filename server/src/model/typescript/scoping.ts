import { accessCheckName, callersClient, scopedRunName, sessionStatement } from '../../catalog/typescript/data.js';
import type { FunctionId } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { at, calleeName, functionAt, keyOf, nodeAt, type Place, withinOf } from './place.js';
import type { DataQuery } from './queries.js';
import { stringOf } from './slots.js';
import { isToolArgument } from './tool-arguments.js';
import { type Flow, trace } from './trace.js';
import { apiOf, definitionsOf, propertiesOf } from './values.js';

/** Whether a value that chooses rows may stand for the caller: anything the model did not write, clocks and arithmetic apart. */
export function maySayWhoAsks(flow: Flow): boolean {
  if (isToolArgument(flow) || flow.kind === 'global' || flow.kind === 'secret') return false;
  const origin = nodeAt(flow.origin);
  return flow.kind !== 'call' || origin.kind !== 'call' || !apiOf(at(flow.origin.file, origin.callee))?.startsWith(':');
}

/** Whether the database itself knows who asks: by the client, or by what was set on the connection. */
export const isCallersOwn = (query: DataQuery): boolean => isClientOfCaller(query.call) || runsAsCaller(query.call);

/** Whether something besides a query's own conditions ties its rows to the caller. `flow` is what the model wrote. */
export const isTiedToCaller = (query: DataQuery, flow: Flow): boolean =>
  isCallersOwn(query) || isCompared(query, flow) || isVetted(query, flow);

/** The object that a query is asked of, where it is made. */
function clientsOf(call: Place): readonly Place[] {
  let current = call;
  for (let depth = 0; depth < 40; depth += 1) {
    const node = nodeAt(current);
    if (node.kind === 'call') current = at(current.file, node.callee);
    else if (node.kind === 'member') current = at(current.file, node.of);
    else break;
  }
  return current.id === call.id ? [] : definitionsOf(current);
}

/** Whether a client is made with the key that every browser has, under which row-level security holds. */
function hasPublicKey(client: Place): boolean {
  const node = nodeAt(client);
  if (node.kind !== 'call') return false;
  const text = client.file.text.slice(node.start, node.end);
  if (callersClient.test(apiOf(at(client.file, node.callee)) ?? '') && !/service/i.test(text)) return true;
  return /(?:anon|publishable)_?key/i.test(text);
}

/** Whether a query is asked with the key that every browser has. */
export const isWithPublicKey = (query: DataQuery): boolean => clientsOf(query.call).some(hasPublicKey);

/** Whether the client was made for the caller: with a token of theirs, or with a key under which row-level security holds. */
export function isClientOfCaller(call: Place): boolean {
  return clientsOf(call).some((client) => {
    const node = nodeAt(client);
    if (node.kind !== 'call') return false;
    const args = node.args.map((id) => at(client.file, id));
    if (args.some((arg) => trace(arg).flows.some(isOfCaller))) return true;
    if (hasPublicKey(client)) return true;
    return args.some((arg) => propertiesOf(arg, 'accessToken').length > 0 || propertiesOf(arg, 'authToken').length > 0);
  });
}

const callersValue = /token|jwt|session|user|auth|tenant|org|caller|claims/i;

/** Whether a value that a client is made from is the caller's, by where it comes from or by a parameter's name. */
function isOfCaller({ kind, path, origin }: Flow): boolean {
  if (kind === 'identity' || kind === 'request') return true;
  if (kind !== 'parameter') return false;
  const { start, end } = nodeAt(origin);
  return callersValue.test(path[path.length - 1] ?? origin.file.text.slice(start, end));
}

function* functionsAround(file: TypeScriptFile, within: FunctionId): Iterable<FunctionId> {
  for (let fn = within; fn >= 0; fn = functionAt(file, fn).parent) yield fn;
}

/** Whether the connection took on the caller before, or a function of the project runs this as the caller. */
function runsAsCaller(call: Place): boolean {
  const { file } = call;
  const around = new Set(functionsAround(file, withinOf(call)));
  for (const sink of file.entities.sinks) {
    if (sink.row.kind === 'sql' && around.has(withinOf(sink.call)) && sessionStatement.test(stringOf(sink.text) ?? ''))
      return true;
  }
  for (const fn of around) {
    const outer = file.callbackOf(fn)?.call;
    if (outer && scopedRunName.test(calleeName(outer))) return true;
  }
  return false;
}

const isSameArgument = (other: Flow, flow: Flow): boolean =>
  isToolArgument(other) && keyOf(other.origin) === keyOf(flow.origin) && other.path.join('.') === flow.path.join('.');

/** Whether a value holds what the model wrote, or what the query gave. */
const isAsked = (flows: readonly Flow[], query: DataQuery, flow: Flow): boolean =>
  flows.some((other) => isSameArgument(other, flow) || keyOf(other.origin) === keyOf(query.call));

/** The code around the query and around the place where the argument comes in: in each file the outermost functions. */
function surroundings(query: DataQuery, flow: Flow): { file: TypeScriptFile; start: number; end: number }[] {
  const found: { file: TypeScriptFile; start: number; end: number }[] = [];
  for (const place of [query.call, flow.origin]) {
    const { file } = place;
    const { start, end } = nodeAt(place);
    const outermost = file.facts.flow.functions.find((fn) => fn.parent < 0 && fn.start <= start && end <= fn.end);
    found.push({ file, start: outermost?.start ?? 0, end: outermost?.end ?? file.text.length });
  }
  const [first, second] = found;
  return first && second && first.file === second.file && first.start === second.start ? [first] : found;
}

/** Whether the argument, or what the query gave, is compared with something that may be the caller's. */
function isCompared(query: DataQuery, flow: Flow): boolean {
  const queryKey = keyOf(query.call);
  for (const { file, start, end } of surroundings(query, flow)) {
    for (const node of file.facts.flow.nodes) {
      if (node.kind !== 'operation' || node.start < start || node.end > end || !/^[!=]==?$/.test(node.operator)) continue;
      const [left, right] = node.of.map((id) => trace(at(file, id)).flows);
      if (!left || !right) continue;
      const other = isAsked(left, query, flow) ? right : isAsked(right, query, flow) ? left : undefined;
      if (other?.some((entry) => maySayWhoAsks(entry) && keyOf(entry.origin) !== queryKey)) return true;
    }
  }
  return false;
}

/** Whether a function that is named for it was asked about the argument or about what the query gave. */
function isVetted(query: DataQuery, flow: Flow): boolean {
  for (const { file, start, end } of surroundings(query, flow)) {
    for (const id of file.facts.flow.calls) {
      const call = at(file, id);
      const node = nodeAt(call);
      if (node.kind !== 'call' || node.start < start || node.end > end || !accessCheckName.test(calleeName(call))) continue;
      if (node.args.some((arg) => isAsked(trace(at(file, arg)).flows, query, flow))) return true;
    }
  }
  return false;
}
