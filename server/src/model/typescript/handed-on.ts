import { handlesTurns } from '../../catalog/typescript/spoken-calls.js';
import type { FlowGraph, Node, NodeId } from '../../facts/typescript/ir.js';
import type { TypeScriptFile } from './file.js';
import { at, calleeName, nodeAt, type Place } from './place.js';
import { apiOf } from './values.js';

/** What a value is put into, and where the names that hold it are written. */
type Holders = ReadonlyMap<NodeId, readonly NodeId[]>;

const maxPlaces = 200;

/** The nodes that values of a file are put into: as an element, a property, an argument, or by a name. */
export const holdersOf = (file: TypeScriptFile): Holders =>
  file.memo<Holders>('holders', 0, new Map(), () => {
    const found = new Map<NodeId, NodeId[]>();
    const add = (held: NodeId, holders: readonly NodeId[]): void => {
      const known = found.get(held);
      if (known) for (const holder of holders) known.push(holder);
      else if (holders.length > 0) found.set(held, [...holders]);
    };
    file.facts.flow.nodes.forEach((node, holder) => {
      for (const held of heldBy(node)) add(held, [holder]);
    });
    const uses = usesOf(file.facts.flow);
    for (const [binding, { values, pushed, writes }] of file.facts.flow.bindings.entries())
      for (const held of [...values, ...pushed, ...writes.map(({ value }) => value)]) add(held, uses.get(binding) ?? []);
    return found;
  });

function heldBy(node: Node): readonly NodeId[] {
  if (node.kind === 'array') return node.items;
  if (node.kind === 'object') return node.props.map(({ value }) => value);
  if (node.kind === 'choice') return node.of;
  if (node.kind === 'spread') return [node.of];
  return node.kind === 'call' ? node.args : [];
}

/** Where each name is read; of one that is read everywhere the first places do. */
function usesOf({ nodes }: FlowGraph): ReadonlyMap<number, readonly NodeId[]> {
  const uses = new Map<number, NodeId[]>();
  nodes.forEach((node, id) => {
    if (node.kind !== 'ref') return;
    const known = uses.get(node.binding);
    if (!known) uses.set(node.binding, [id]);
    else if (known.length < maxPlaces) known.push(id);
  });
  return uses;
}

/** Whether a value is given to code that may give it to a model, or back: not to what is known to do something else. */
export function isHandedOn(value: Place): boolean {
  const { file } = value;
  const holders = holdersOf(file);
  const returned = returnedOf(file);
  const seen = new Set<NodeId>();
  const queue = [value.id];
  for (let id = queue.pop(); id !== undefined && seen.size < maxPlaces; id = queue.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    if (returned.has(id)) return true;
    for (const holder of holders.get(id) ?? []) {
      const node = nodeAt(at(file, holder));
      if (node.kind !== 'call') queue.push(holder);
      else if (mayReachModel(at(file, holder))) return true;
    }
  }
  return false;
}

const returnedOf = (file: TypeScriptFile): ReadonlySet<NodeId> =>
  file.memo<ReadonlySet<NodeId>>(
    'returned',
    0,
    new Set(),
    () => new Set(file.facts.flow.functions.flatMap(({ returns }) => returns)),
  );

/** Whether a call runs nothing that is known, and is not named for keeping, counting or showing. */
export function mayReachModel(call: Place): boolean {
  const node = nodeAt(call);
  return node.kind === 'call' && apiOf(at(call.file, node.callee)) === undefined && !handlesTurns.test(calleeName(call));
}
