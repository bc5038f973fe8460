import { roleNames } from '../../catalog/typescript/model-calls.js';
import type { TypeScriptFile } from './file.js';
import { isHandedOn } from './handed-on.js';
import { idsOf } from './kinds.js';
import { contentOf } from './messages.js';
import { at, keyOf, nodeAt, type Place } from './place.js';
import { stringOf } from './slots.js';
import { isTurn } from './spoken-calls.js';
import { propertiesOf } from './values.js';

/**
 * What messages of role system hold that no known call is given: they are on their way to a model through functions,
 * classes and queues. In the code of an interface a line of the application itself goes by that role, too.
 */
export function looseMessages(file: TypeScriptFile): Place[] {
  const { directive } = file.facts.flow;
  if (/\.[jt]sx$/.test(file.path) || directive === 'use client') return [];
  const known = new Set(file.entities.modelCalls.flatMap(({ parts }) => parts.map(({ place }) => keyOf(place))));
  return idsOf(file.facts, 'object').flatMap((id) => {
    const message = at(file, id);
    const node = nodeAt(message);
    if (node.kind !== 'object' || !node.props.some(({ name }) => name === 'role')) return [];
    if (!isTurn(message) || !propertiesOf(message, 'role').every((role) => roleNames[stringOf(role) ?? ''] === 'system'))
      return [];
    const contents = contentOf(message).filter((content) => content.file === file && !known.has(keyOf(content)));
    return contents.length > 0 && isHandedOn(message) ? contents : [];
  });
}
