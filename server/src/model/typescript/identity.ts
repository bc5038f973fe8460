import { identityApis, identityFunctionNames, identityMethods } from '../../catalog/typescript/requests.js';
import type { FunctionId } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import { apiOf } from './values.js';

const identityName =
  /^(?:session|user|currentUser|auth|authContext|userId|tenantId|orgId|accountId|customerId|viewer|principal|claims)$/;

/** How the code around a tool's handler can name the verified caller. */
export interface Identity {
  readonly text: string;
  readonly place: Place;
}

function isIdentityCall(call: Place): boolean {
  const node = nodeAt(call);
  if (node.kind !== 'call') return false;
  const callee = nodeAt(at(call.file, node.callee));
  const api = apiOf(at(call.file, node.callee));
  if (api && (identityApis.has(api) || identityMethods.test(api))) return true;
  const name =
    callee.kind === 'member'
      ? callee.name
      : callee.kind === 'ref'
        ? (call.file.facts.flow.bindings[callee.binding]?.name ?? '')
        : '';
  return identityFunctionNames.test(name);
}

/**
 * The verified caller that a handler could have used: a parameter or variable of an enclosing function, or the result of a
 * call that authenticates. A parameter of the handler itself other than the model's arguments counts when it is named so.
 */
export function identityAtHand(file: TypeScriptFile, handler: FunctionId): Identity | undefined {
  const { flow } = file.facts;
  const enclosing = new Set<FunctionId>();
  for (let fn = functionAt(file, handler).parent; fn >= 0; fn = functionAt(file, fn).parent) enclosing.add(fn);
  for (const fn of enclosing) {
    const role = file.roles.own.get(fn);
    if (role?.kind === 'tool') continue;
    const { start, bodyStart } = functionAt(file, fn);
    for (const binding of flow.bindings) {
      if (binding.kind !== 'parameter' || binding.start < start || binding.end > bodyStart || !identityName.test(binding.name))
        continue;
      return { text: binding.name, place: at(file, binding.values[0] ?? functionAt(file, fn).node) };
    }
  }
  for (const id of flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call);
    if (node.kind !== 'call' || !(enclosing.has(node.within) || node.within === handler) || !isIdentityCall(call)) continue;
    const binding = flow.bindings.find((entry) => entry.values.includes(id));
    return { text: binding?.name || file.text.slice(node.start, node.end).slice(0, 60), place: call };
  }
  const context = flow.bindings.find(
    (binding) =>
      binding.kind === 'parameter' && identityName.test(binding.name) && isContextParameter(file, handler, binding.values),
  );
  return context ? { text: context.name, place: at(file, context.values[0] as number) } : undefined;
}

/** Whether a name was bound from the handler's second or later parameter. */
function isContextParameter(file: TypeScriptFile, handler: FunctionId, values: readonly number[]): boolean {
  return values.some((value) => {
    let node = nodeAt(at(file, value));
    while (node.kind === 'member') node = nodeAt(at(file, node.of));
    return node.kind === 'param' && node.fn === handler && node.index > 0;
  });
}
