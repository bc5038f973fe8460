import type { FlowGraph, NodeId } from '../../facts/typescript/ir.js';

/** By which names a file uses things. A matter of the file alone, so it is found out once and outlives an analysis. */
export interface Mentions {
  /** Calls by the last name of what is called; for an import, the name under which it was exported. */
  readonly calls: ReadonlyMap<string, readonly NodeId[]>;
  /** Names that are used otherwise than by calling them, as one hands a handler to a router. */
  readonly handedOver: ReadonlySet<string>;
  /** Every name of a member, an import or a variable. */
  readonly all: ReadonlySet<string>;
}

const known = new WeakMap<FlowGraph, Mentions>();

export function mentionsOf(flow: FlowGraph): Mentions {
  const found = known.get(flow) ?? read(flow);
  known.set(flow, found);
  return found;
}

function read({ nodes, calls, bindings }: FlowGraph): Mentions {
  const callsByName = new Map<string, NodeId[]>();
  const called = new Set<NodeId>();
  for (const id of calls) {
    const node = nodes[id];
    if (node?.kind !== 'call') continue;
    called.add(node.callee);
    const callee = nodes[node.callee];
    const binding = callee?.kind === 'ref' ? bindings[callee.binding] : undefined;
    const name = callee?.kind === 'member' ? callee.name : (binding?.import?.name ?? binding?.name ?? '');
    const others = callsByName.get(name);
    if (others) others.push(id);
    else callsByName.set(name, [id]);
  }
  const all = new Set<string>();
  for (const binding of bindings) all.add(binding.import?.name ?? binding.name);
  const handedOver = new Set<string>();
  for (let id = 0; id < nodes.length; id += 1) {
    const node = nodes[id];
    if (node?.kind === 'member') all.add(node.name);
    if (called.has(id)) continue;
    if (node?.kind === 'member') handedOver.add(node.name);
    else if (node?.kind === 'ref') handedOver.add(bindings[node.binding]?.import?.name ?? '');
  }
  return { calls: callsByName, handedOver, all };
}
