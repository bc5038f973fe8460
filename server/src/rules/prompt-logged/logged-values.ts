import { at, nodeAt, type Place } from '../../model/typescript/place.js';

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
