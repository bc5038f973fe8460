import type { BindingId, FlowGraph, FunctionId, NodeId } from '../../facts/typescript/ir.js';

/** By which names a file uses things. A matter of the file alone, so it is found out once and outlives an analysis. */
export interface Mentions {
  /** Calls by the last name of what is called; for an import, the name under which it was exported. */
  readonly calls: ReadonlyMap<string, readonly NodeId[]>;
  /** Names that are used otherwise than by calling them, as one hands a handler to a router. */
  readonly handedOver: ReadonlySet<string>;
  /** Every name of a member, an import or a variable. */
  readonly all: ReadonlySet<string>;
  /** The calls of functions that are only ever called by a name of their own, or not at all; others are left out. */
  readonly plainCalls: ReadonlyMap<FunctionId, readonly NodeId[]>;
}

const known = new WeakMap<FlowGraph, Mentions>();

export function mentionsOf(flow: FlowGraph): Mentions {
  const found = known.get(flow) ?? read(flow);
  known.set(flow, found);
  return found;
}

function read(flow: FlowGraph): Mentions {
  const { nodes, calls, bindings } = flow;
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
  return { calls: callsByName, handedOver, all, plainCalls: plainCallsOf(flow) };
}

function plainCallsOf({
  nodes,
  calls,
  bindings,
  functions,
  classes,
  assignments,
  exports,
}: FlowGraph): Map<FunctionId, NodeId[]> {
  const callOf = new Map<NodeId, NodeId>();
  for (const id of calls) {
    const node = nodes[id];
    if (node?.kind === 'call') callOf.set(node.callee, id);
  }
  /** Values that can be called by way of something else than a variable. */
  const held = new Set<NodeId>();
  for (const { returns } of functions) for (const id of returns) held.add(id);
  for (const { writes, members } of classes) for (const { value } of [...writes, ...members]) held.add(value);
  for (const { value } of assignments) held.add(value);
  const exported = new Set(exports.map(({ value }) => value));
  const uses = new Map<BindingId, NodeId[]>();
  const passedOn = new Set<BindingId>();
  nodes.forEach((node, id) => {
    if (node.kind === 'object') for (const { value } of node.props) held.add(value);
    else if (node.kind === 'array') for (const value of node.items) held.add(value);
    else if (node.kind === 'choice') for (const value of node.of) held.add(value);
    else if (node.kind === 'ref') {
      const call = callOf.get(id);
      if (call !== undefined) uses.set(node.binding, [...(uses.get(node.binding) ?? []), call]);
      else if (!exported.has(id)) passedOn.add(node.binding);
    }
  });
  const namesOf = new Map<NodeId, BindingId[]>();
  bindings.forEach(({ values, writes, pushed }, id) => {
    for (const value of values) namesOf.set(value, [...(namesOf.get(value) ?? []), id]);
    for (const { value } of writes) held.add(value);
    for (const value of pushed) held.add(value);
  });
  const found = new Map<FunctionId, NodeId[]>();
  functions.forEach(({ node }, fn) => {
    const names = namesOf.get(node) ?? [];
    if (held.has(node) || names.some((name) => passedOn.has(name))) return;
    const direct = callOf.get(node);
    found.set(fn, [...(direct === undefined ? [] : [direct]), ...names.flatMap((name) => uses.get(name) ?? [])]);
  });
  return found;
}
