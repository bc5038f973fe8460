import { roleNames } from '../../catalog/typescript/model-calls.js';
import { handlesTurns, speaks, speaksBelow, turnSlots } from '../../catalog/typescript/spoken-calls.js';
import { type PromptPart, partsOfSlot, turnsOf } from './messages.js';
import { at, calleeName, nodeAt, type Place, textAt } from './place.js';
import { stringOf } from './slots.js';
import { apiOf, argumentOf, calleesOf, propertiesOf } from './values.js';

/**
 * What a call of something unknown says to a model: a client that code hands around, of an interface with several
 * implementations, or of a package without a row. Its name and the turns with roles that it is given are the evidence.
 */
export function spokenParts(call: Place): readonly PromptPart[] {
  const name = calleeName(call);
  const node = nodeAt(call);
  if (node.kind !== 'call' || node.form !== 'call' || node.args.length === 0 || handlesTurns.test(name)) return [];
  if (!speaks.test(name) && !speaksBelow.test(textAt(at(call.file, node.callee)))) return [];
  return call.file.memo<readonly PromptPart[]>('spoken', call.id, [], () => {
    // A global such as `fetch` has an address that tells more; the project's own functions show what they do.
    if (apiOf(at(call.file, node.callee))?.startsWith(':') || calleesOf(call).length > 0) return [];
    return conversationsOf(call).flatMap((list) => partsOfSlot(list, 'messages'));
  });
}

/** The arguments, or options among them, that are lists of turns with roles. */
const conversationsOf = (call: Place): Place[] =>
  [0, 1, 2].flatMap((index) => {
    const argument = argumentOf(call, index);
    if (!argument) return [];
    const lists = [argument, ...turnSlots.flatMap((slot) => propertiesOf(argument, slot))];
    return lists.filter((list) => turnsOf(list).some(isTurn)).slice(0, 1);
  });

/** Whether an object is a message: a constant role and a content. */
export const isTurn = (message: Place): boolean => {
  const node = nodeAt(message);
  if (node.kind !== 'object' || !['content', 'parts'].some((name) => node.props.some((prop) => prop.name === name))) return false;
  return propertiesOf(message, 'role').some((role) => (stringOf(role) ?? '') in roleNames);
};

/** Whether a call of something unknown offers tools to a model. */
export const spokenHasTools = (call: Place): boolean =>
  [0, 1, 2].some((index) => {
    const argument = argumentOf(call, index);
    return argument !== undefined && propertiesOf(argument, 'tools').length > 0;
  });
