import { at, nodeAt, type Place } from '../../model/typescript/place.js';
import { apiOf, argumentOf } from '../../model/typescript/values.js';

/** An expression in a log call's arguments that is worth asking about by itself. */
export interface LoggedValue {
  readonly value: Place;
  readonly isInTemplate: boolean;
}

/** The expressions of an argument of a log call, each apart: pieces of templates, properties of objects. */
export function* loggedValues(place: Place, depth = 0): Iterable<LoggedValue> {
  const { file } = place;
  const node = nodeAt(place);
  if (node.kind === 'template' && depth < 3) {
    for (const part of node.parts)
      for (const { value } of loggedValues(at(file, part), depth + 1)) yield { value, isInTemplate: node.quote === '`' };
  } else if (node.kind === 'object' && depth < 3) {
    for (const prop of node.props) yield* loggedValues(at(file, prop.value), depth + 1);
  } else if (!['string', 'literal', 'operation', 'function'].includes(node.kind)) yield { value: place, isInTemplate: false };
}

/** What a value was before it was turned into JSON as a whole; of anything else the value itself. */
export function beforeJson(value: Place): Place {
  const node = nodeAt(value);
  if (node.kind !== 'call' || apiOf(at(value.file, node.callee)) !== ':JSON.stringify') return value;
  const replacer = argumentOf(value, 1);
  const choice = replacer && nodeAt(replacer);
  // A list or a function as second argument chooses what is kept.
  const isPlain = choice === undefined || choice.kind === 'literal' || (choice.kind === 'global' && choice.name === 'undefined');
  return (isPlain && argumentOf(value, 0)) || value;
}
