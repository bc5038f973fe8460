import { accessCheckName } from '../../catalog/typescript/data.js';
import { limiterModules } from '../../catalog/typescript/protection.js';
import { identityApis, identityFunctionNames, identityMethods } from '../../catalog/typescript/requests.js';
import { at, calleeName, functionAt, type NodeOf, nodeAt, type Place } from './place.js';
import type { Reach } from './reach.js';
import { trace } from './trace.js';
import { apiOf, type FunctionPlace } from './values.js';

const isIdentityCall = (call: Place): boolean => {
  const api = apiOf(at(call.file, (nodeAt(call) as NodeOf<'call'>).callee)) ?? '';
  return identityApis.has(api) || identityMethods.test(api) || identityFunctionNames.test(calleeName(call));
};

const isCaller = (value: Place): boolean => trace(value).flows.some(({ kind }) => kind === 'identity');

/** Members by which code asks whether everybody may see something. */
const openToAll = /^(?:is_?)?(?:public|shared|published)$|^visibility$|share_?(?:id|token|link)/i;

/**
 * Whether a handler asks who is signed in and then makes no use of the answer but to see that there is one: nothing that it
 * runs is given the caller, compares with the caller, or is named for asking what the caller may do.
 */
export function onlyAsksWhetherSignedIn(handler: FunctionPlace, reach: Reach): boolean {
  const { file, fn } = handler;
  const { start, end } = functionAt(file, fn);
  const asks = reach.calls.filter(isIdentityCall);
  const isHere = asks.some((call) => call.file === file && nodeAt(call).start >= start && nodeAt(call).end <= end);
  return isHere && !reach.calls.some(takesCaller) && !reach.functions.some(looksAtCaller);
}

/** Whether a call is given the caller, other than to log or to count. */
function takesCaller(call: Place): boolean {
  const node = nodeAt(call) as NodeOf<'call'>;
  if (isIdentityCall(call)) return false;
  if (accessCheckName.test(calleeName(call))) return true;
  if (call.file.entities.logs.some((log) => log.call.id === call.id)) return false;
  if (limiterModules.test(apiOf(at(call.file, node.callee)) ?? '')) return false;
  return node.args.some((id) => isCaller(at(call.file, id)));
}

/** Whether a function compares the caller with something, or looks at what is open to everybody. */
function looksAtCaller({ file, fn }: FunctionPlace): boolean {
  const { start, end } = functionAt(file, fn);
  return file.facts.flow.nodes.some((node) => {
    if (node.start < start || node.end > end) return false;
    if (node.kind === 'member') return openToAll.test(node.name);
    if (node.kind === 'object') return node.props.some(({ name, value }) => openToAll.test(name) || isCaller(at(file, value)));
    if (node.kind !== 'operation' || !/^[!=]==?$/.test(node.operator)) return false;
    const sides = node.of.map((id) => at(file, id));
    return sides.some(isCaller) && !sides.some((side) => nodeAt(side).kind === 'literal');
  });
}
