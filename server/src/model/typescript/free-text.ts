import { headerMembers } from '../../catalog/typescript/requests.js';
import { textlessMethods, textlessTypes } from '../../catalog/typescript/text.js';
import { isAllowListed } from './guards.js';
import { at, functionAt, nodeAt } from './place.js';
import { isConstrainedAt, isNarrowField } from './schema.js';
import { type Flow, isHarmless } from './trace.js';
import { apiOf, argumentOf } from './values.js';

/**
 * Whether somebody can write a sentence into the value: not where it is an id, a count or a date by its name or its type,
 * a header, or what a schema or a test narrows. A schema that is not in view gets the benefit of the doubt.
 */
export function canHoldText(flow: Flow): boolean {
  if (isHarmless(flow) || flow.path.some((name) => textlessMethods.has(name))) return false;
  if (flow.kind === 'request' && (flow.path.some((name) => headerMembers.has(name)) || isNarrowField(flow))) return false;
  // Hono's `c.req.valid()` gives what a validator let through that is not in view.
  if (flow.path.includes('valid()') && flow.schemas.length === 0) return false;
  if (flow.kind === 'parameter') {
    const node = nodeAt(flow.origin);
    const param = node.kind === 'param' ? functionAt(flow.origin.file, node.fn).params[node.index] : undefined;
    if (param && textlessTypes.has(param.typeName)) return false;
  }
  return flow.schemas.every(({ schema, path }) => isConstrainedAt(schema, path) === false) && !isAllowListed(flow);
}

/** Whether a flow begins at a piece of state that starts as an empty text: what a person types into a form of this component. */
export function isTypedText(flow: Flow): boolean {
  const node = nodeAt(flow.origin);
  if (flow.kind !== 'call' || node.kind !== 'call' || flow.path[0] !== '0') return false;
  if (!/^(?:react:(?:default\.)?|preact\/hooks:)useState$/.test(apiOf(at(flow.origin.file, node.callee)) ?? '')) return false;
  const initial = argumentOf(flow.origin, 0);
  const start = initial && nodeAt(initial);
  return start?.kind === 'string' && start.value === '';
}
