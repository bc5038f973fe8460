import type { ModelCall } from './entities.js';
import { at, keyOf, nodeAt, type Place } from './place.js';
import { definitionsOf } from './values.js';

/** Objects on which a call hangs, or which it is given first: the model, chat or agent whose own instructions hold for it. */
function makersOf(call: Place): Place[] {
  const node = nodeAt(call);
  if (node.kind !== 'call') return [];
  const makers: Place[] = [];
  let callee = nodeAt(at(call.file, node.callee));
  while (callee.kind === 'member') {
    makers.push(at(call.file, callee.of));
    callee = nodeAt(at(call.file, callee.of));
  }
  const [first] = node.args;
  return first === undefined ? makers : [...makers, at(call.file, first)];
}

/** Whether a model call has system text, of its own or of the model, chat or agent that it is made on. */
export function hasSystemText(call: ModelCall): boolean {
  if (call.parts.some((part) => part.role === 'system')) return true;
  return makersOf(call.call)
    .flatMap((maker) => definitionsOf(maker))
    .some((made) => {
      const maker = made.file.entities.modelCalls.find((entry) => keyOf(entry.call) === keyOf(made));
      return maker?.row.builds === true && maker.parts.some((part) => part.role === 'system');
    });
}
