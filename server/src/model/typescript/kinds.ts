import type { FlowGraph, Node, NodeId } from '../../facts/typescript/ir.js';
import type { NodeOf } from './place.js';

type Kinds = ReadonlyMap<Node['kind'], readonly NodeId[]>;

const known = new WeakMap<FlowGraph, Kinds>();

/** The values of one kind in a file, in order: many rules look for objects or templates alone. */
export function idsOf({ flow }: { readonly flow: FlowGraph }, kind: Node['kind']): readonly NodeId[] {
  let kinds = known.get(flow);
  if (!kinds) {
    kinds = sortOut(flow.nodes);
    known.set(flow, kinds);
  }
  return kinds.get(kind) ?? [];
}

/** The same as nodes. */
export const nodesOf = <Kind extends Node['kind']>(facts: { readonly flow: FlowGraph }, kind: Kind): NodeOf<Kind>[] =>
  idsOf(facts, kind).map((id) => facts.flow.nodes[id] as NodeOf<Kind>);

function sortOut(nodes: readonly Node[]): Kinds {
  const found = new Map<Node['kind'], NodeId[]>();
  nodes.forEach(({ kind }, id) => {
    const ids = found.get(kind);
    if (ids) ids.push(id);
    else found.set(kind, [id]);
  });
  return found;
}
