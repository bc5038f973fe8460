import { type FilterTextRow, filterEscapes, filterTextRowsOf } from '../../catalog/typescript/filter-texts.js';
import { isClaimed } from './claimed-identity.js';
import { isConfined } from './confinement.js';
import type { TypeScriptFile } from './file.js';
import { isAllowListed } from './guards.js';
import { isEscaped, isModelText } from './model-output.js';
import { at, calleeName, nodeAt, type Place } from './place.js';
import { isConstrainedAt, isNarrowField } from './schema.js';
import { isClientOfCaller } from './scoping.js';
import { stringOf } from './slots.js';
import { apiCallsOf } from './switches.js';
import { isConstrained, isToolArgument } from './tool-arguments.js';
import { type Flow, trace } from './trace.js';
import { apiOf, argumentOf, definitionsOf, propertiesOf } from './values.js';

/** The conditions of a search, where they are given as text. */
export interface FilterText {
  readonly call: Place;
  readonly row: FilterTextRow;
  readonly text: Place;
}

/** Properties of a name anywhere in the literals that a value is made of. */
function namedIn(value: Place, path: readonly string[], depth = 0): Place[] {
  const [name, ...below] = path;
  if (name === undefined || depth > 8) return [];
  return definitionsOf(value).flatMap((place): Place[] => {
    const node = nodeAt(place);
    const entries =
      node.kind === 'object' ? node.props.map((prop) => prop.value) : node.kind === 'array' ? node.items : undefined;
    if (!entries) return [];
    return entries.flatMap((id, i): Place[] => {
      const entry = at(place.file, id);
      if (node.kind !== 'object' || node.props[i]?.name !== name) return namedIn(entry, path, depth + 1);
      return below.reduce<Place[]>((places, next) => places.flatMap((each) => propertiesOf(each, next)), [entry]);
    });
  });
}

/** Every text of conditions that a file hands to a store. */
export function* filterTextsOf(file: TypeScriptFile): Iterable<FilterText> {
  for (const { call, node, api } of apiCallsOf(file)) {
    for (const row of filterTextRowsOf(api)) {
      if (row.when && !row.when.test(stringOf(argumentOf(call, 0)) ?? '')) continue;
      const own = row.argument === undefined ? undefined : argumentOf(call, row.argument);
      const texts = [
        ...(own ? [own] : []),
        ...(row.names ?? []).flatMap((name) => node.args.flatMap((id) => namedIn(at(file, id), name.split('.')))),
      ];
      for (const text of texts) yield { call, row, text };
    }
  }
}

/** Whether somebody else decides the text of a value: a client, or a model. */
export const isForeign = (flow: Flow): boolean => flow.kind === 'request' || isToolArgument(flow) || isModelText(flow);

/** Whether a flow is put into other text on its way. */
export const isMixedIn = (flow: Flow): boolean =>
  flow.steps.some((step, i) => {
    const node = nodeAt(step);
    // A template of one piece is only that piece.
    if (node.kind === 'template') return node.parts.length > 1 && flow.steps[i + 1] !== undefined;
    return node.kind === 'call' && /^(?:join|concat|replace(?:All)?)$/.test(calleeName(step)) && i > 0;
  });

/** Whether a call takes out or doubles what ends a string of a filter: quotes, backslashes, all but a few characters. */
function takesQuotesOut(call: Place): boolean {
  const node = nodeAt(call);
  if (node.kind !== 'call' || !/^replace(?:All)?$/.test(calleeName(call)) || node.args[0] === undefined) return false;
  return definitionsOf(at(call.file, node.args[0])).some((place) => {
    const pattern = nodeAt(place);
    if (pattern.kind === 'regex') return /['"`]|\\\\|\[\^|\\W/.test(pattern.source);
    return pattern.kind === 'string' && /['"`\\]/.test(pattern.value);
  });
}

/** Whether a value can no longer end the string that it is put into: escaped, or kept to numbers, ids or a fixed set. */
function isTamed(flow: Flow, text: Place): boolean {
  if (isEscaped(flow) || isAllowListed(flow) || isConstrained(flow) || isNarrowField(flow)) return true;
  if (flow.schemas.some(({ schema, path }) => isConstrainedAt(schema, path) !== false)) return true;
  if (flow.path.includes('valid()') && flow.schemas.length === 0) return true;
  const isMade = flow.steps.some((step) => {
    const node = nodeAt(step);
    return node.kind === 'call' && (takesQuotesOut(step) || filterEscapes.has(apiOf(at(step.file, node.callee)) ?? ''));
  });
  return isMade || isConfined(flow, text, [], 'path');
}

/** Whether a flow lets somebody else write a part of a text of conditions. */
export const writesFilter = (flow: Flow, { text }: FilterText): boolean =>
  isForeign(flow) && isMixedIn(flow) && !isTamed(flow, text);

/** The calls that a call is chained to, through names as well. */
function receiversOf(call: Place, depth = 0): Place[] {
  const node = nodeAt(call);
  const callee = node.kind === 'call' ? nodeAt(at(call.file, node.callee)) : undefined;
  if (callee?.kind !== 'member' || depth > 12) return [];
  const made = definitionsOf(at(call.file, callee.of)).filter((place) => nodeAt(place).kind === 'call');
  return made.flatMap((place) => [place, ...receiversOf(place, depth + 1)]);
}

/**
 * Whether something that the text cannot undo keeps the search to the verified caller: another condition of the same chain,
 * or a client that the database knows to be the caller's.
 */
export const isBounded = ({ call }: FilterText): boolean =>
  isClientOfCaller(call) ||
  receiversOf(call).some((receiver) => {
    const node = nodeAt(receiver);
    return (
      node.kind === 'call' &&
      node.args.some((id) => trace(at(receiver.file, id)).flows.some((flow) => flow.kind === 'identity' && !isClaimed(flow)))
    );
  });
