import { isAllowListed } from './guards.js';
import { nodeAt } from './place.js';
import { isConstrainedAt } from './schema.js';
import type { Excuse, Wanted } from './silence.js';
import type { Flow } from './trace.js';

const callMembers = new Set([
  'arguments',
  'input',
  'args',
  'tool_calls',
  'toolCalls',
  'tool_use',
  'functionCalls',
  'function_call',
]);

/** Whether a flow comes from what a model wrote to call a tool, by a handler's parameter or by code that unpacks the call. */
export const isToolArgument = (flow: Flow): boolean =>
  flow.kind === 'tool-argument' || (flow.kind === 'model-output' && flow.path.some((name) => callMembers.has(name)));

/** For rules that are asked about their silence. */
export const writtenByModel: Wanted = { what: 'written by a model as an argument of a tool', is: isToolArgument };

/** Whether the tool's schema leaves the argument no room for free text (an enum, a number, an id), or a test let only a fixed set through. */
export function isConstrained(flow: Flow): boolean {
  if (isAllowListed(flow)) return true;
  if (flow.kind !== 'tool-argument' || flow.path.length === 0) return false;
  const param = nodeAt(flow.origin);
  const role = param.kind === 'param' ? flow.origin.file.roles.own.get(param.fn) : undefined;
  if (role?.kind !== 'tool') return false;
  const checks = role.tool.schema.map((schema) => isConstrainedAt(schema, flow.path)).filter((known) => known !== undefined);
  return checks.length > 0 && checks.every(Boolean);
}

export const constrained: readonly Excuse[] = [
  [isAllowListed, 'is tested against fixed words before'],
  [isConstrained, 'is a number, an id or one of a few words by the schema of the tool'],
];
