import type { NodeId, Property } from '../../facts/typescript/ir.js';
import { at, type NodeOf, type Place } from './place.js';

/** An entry of an object literal. */
export interface Holder {
  readonly object: Place;
  readonly node: NodeOf<'object'>;
  readonly prop: Property;
}

/** The entry of an object literal that a value stands in; undefined for a value that stands elsewhere. */
export function holderOf({ file, id }: Place): Holder | undefined {
  const holders = file.memo<ReadonlyMap<NodeId, Holder>>('holders of values', 0, new Map(), () => {
    const found = new Map<NodeId, Holder>();
    for (const [index, node] of file.facts.flow.nodes.entries())
      for (const prop of node.kind === 'object' ? node.props : [])
        if (!found.has(prop.value)) found.set(prop.value, { object: at(file, index), node: node as NodeOf<'object'>, prop });
    return found;
  });
  return holders.get(id);
}

export const entryOf = (value: Place): Property | undefined => holderOf(value)?.prop;

/** Whether a value is written as `{ value }`, so that what replaces it needs a name before it. */
export const isShorthand = (value: Place): boolean => entryOf(value)?.form === 'shorthand';
