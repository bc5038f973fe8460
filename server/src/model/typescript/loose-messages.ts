import { roleNames } from '../../catalog/typescript/model-calls.js';
import { handlesTurns } from '../../catalog/typescript/spoken-calls.js';
import type { Node, NodeId } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { contentOf } from './messages.js';
import { at, calleeName, keyOf, nodeAt, type Place } from './place.js';
import { isTurn } from './spoken-calls.js';
import { apiOf, propertiesOf, stringOf } from './values.js';

/**
 * What messages of role system hold that no known call is given: they are on their way to a model through functions,
 * classes and queues. In the code of an interface a line of the application itself goes by that role, too.
 */
export function looseMessages(file: TypeScriptFile): Place[] {
  const { nodes, directive } = file.facts.flow;
  if (/\.[jt]sx$/.test(file.path) || directive === 'use client') return [];
  const known = new Set(file.entities.modelCalls.flatMap(({ parts }) => parts.map(({ place }) => keyOf(place))));
  return nodes.flatMap((node, id) => {
    if (node.kind !== 'object' || !node.props.some(({ name }) => name === 'role')) return [];
    const message = at(file, id);
    if (!isTurn(message) || !propertiesOf(message, 'role').every((role) => roleNames[stringOf(role) ?? ''] === 'system'))
      return [];
    const contents = contentOf(message).filter((content) => content.file === file && !known.has(keyOf(content)));
    return contents.length > 0 && isHandedOn(message) ? contents : [];
  });
}

/** The nodes that a value is put into, as an element, a property or an argument. */
const holdersOf = (file: TypeScriptFile): ReadonlyMap<NodeId, readonly NodeId[]> =>
  file.memo<ReadonlyMap<NodeId, readonly NodeId[]>>('holders', 0, new Map(), () => {
    const found = new Map<NodeId, NodeId[]>();
    file.facts.flow.nodes.forEach((node, holder) => {
      for (const held of heldBy(node)) found.set(held, [...(found.get(held) ?? []), holder]);
    });
    return found;
  });

function heldBy(node: Node): readonly NodeId[] {
  if (node.kind === 'array') return node.items;
  if (node.kind === 'object') return node.props.map(({ value }) => value);
  if (node.kind === 'choice') return node.of;
  if (node.kind === 'spread') return [node.of];
  return node.kind === 'call' ? node.args : [];
}

/** Whether a message is given back, or to code that may give it to a model: not to what is known to do something else. */
function isHandedOn(message: Place): boolean {
  const { file } = message;
  const { nodes, bindings, functions } = file.facts.flow;
  const holders = holdersOf(file);
  const returned = new Set(functions.flatMap(({ returns }) => returns));
  const seen = new Set<NodeId>();
  const queue = [message.id];
  for (let id = queue.pop(); id !== undefined && seen.size < 200; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (returned.has(id)) return true;
    for (const holder of holders.get(id) ?? []) {
      const call = at(file, holder);
      const node = nodeAt(call);
      if (node.kind !== 'call') queue.push(holder);
      else if (apiOf(at(file, node.callee)) === undefined && !handlesTurns.test(calleeName(call))) return true;
    }
    for (const [binding, { values, pushed, writes }] of bindings.entries())
      if (values.includes(id) || pushed.includes(id) || writes.some(({ value }) => value === id))
        nodes.forEach((node, use) => {
          if (node.kind === 'ref' && node.binding === binding) queue.push(use);
        });
  }
  return false;
}
