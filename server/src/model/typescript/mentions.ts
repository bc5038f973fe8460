import type { BindingId, FlowGraph, FunctionId, NodeId } from '../../facts/typescript/ir.js';

/** By which names a file uses things. A matter of the file alone, so it is found out once and outlives an analysis. */
class Mentions {
  private named: { calls: ReadonlyMap<string, readonly NodeId[]>; handedOver: Set<string>; all: Set<string> } | undefined;
  private plain: ReadonlyMap<FunctionId, readonly NodeId[]> | undefined;

  constructor(private readonly flow: FlowGraph) {}

  private get names() {
    this.named ??= namesIn(this.flow);
    return this.named;
  }

  /** Calls by the last name of what is called; for an import, the name under which it was exported. */
  get calls(): ReadonlyMap<string, readonly NodeId[]> {
    return this.names.calls;
  }

  /** Names that are used otherwise than by calling them, as one hands a handler to a router. */
  get handedOver(): ReadonlySet<string> {
    return this.names.handedOver;
  }

  /** Every name of a member, an import or a variable. */
  get all(): ReadonlySet<string> {
    return this.names.all;
  }

  /** The calls of functions that are only ever called by a name of their own, or not at all; others are left out. */
  get plainCalls(): ReadonlyMap<FunctionId, readonly NodeId[]> {
    this.plain ??= plainCallsOf(this.flow);
    return this.plain;
  }
}

const known = new WeakMap<FlowGraph, Mentions>();

export function mentionsOf(flow: FlowGraph): Mentions {
  let found = known.get(flow);
  if (!found) {
    found = new Mentions(flow);
    known.set(flow, found);
  }
  return found;
}

function add<Key>(lists: Map<Key, NodeId[]>, key: Key, id: NodeId): void {
  const list = lists.get(key);
  if (list) list.push(id);
  else lists.set(key, [id]);
}

function namesIn({ nodes, calls, bindings }: FlowGraph) {
  const byName = new Map<string, NodeId[]>();
  const called = new Set<NodeId>();
  for (const id of calls) {
    const node = nodes[id];
    if (node?.kind !== 'call') continue;
    called.add(node.callee);
    const callee = nodes[node.callee];
    const binding = callee?.kind === 'ref' ? bindings[callee.binding] : undefined;
    add(byName, callee?.kind === 'member' ? callee.name : (binding?.import?.name ?? binding?.name ?? ''), id);
  }
  const all = new Set<string>();
  for (const binding of bindings) all.add(binding.import?.name ?? binding.name);
  const handedOver = new Set<string>();
  nodes.forEach((node, id) => {
    if (node.kind === 'member') all.add(node.name);
    if (called.has(id)) return;
    if (node.kind === 'member') handedOver.add(node.name);
    else if (node.kind === 'ref') handedOver.add(bindings[node.binding]?.import?.name ?? '');
  });
  return { calls: byName, handedOver, all };
}

function plainCallsOf({ nodes, calls, bindings, functions, classes, assignments, exports }: FlowGraph) {
  const callOf = new Map<NodeId, NodeId>();
  for (const id of calls) {
    const node = nodes[id];
    if (node?.kind === 'call') callOf.set(node.callee, id);
  }
  /** Functions that can be called by way of something else than a variable. */
  const held = new Set<NodeId>();
  const hold = (id: NodeId): void => {
    if (nodes[id]?.kind === 'function') held.add(id);
  };
  for (const { returns } of functions) returns.forEach(hold);
  for (const { writes, members } of classes) for (const { value } of [...writes, ...members]) hold(value);
  for (const { value } of assignments) hold(value);
  const exported = new Set(exports.map(({ value }) => value));
  const uses = new Map<BindingId, NodeId[]>();
  const passedOn = new Set<BindingId>();
  nodes.forEach((node, id) => {
    if (node.kind === 'object') for (const { value } of node.props) hold(value);
    else if (node.kind === 'array') node.items.forEach(hold);
    else if (node.kind === 'choice') node.of.forEach(hold);
    else if (node.kind === 'ref') {
      const call = callOf.get(id);
      if (call !== undefined) add(uses, node.binding, call);
      else if (!exported.has(id)) passedOn.add(node.binding);
    }
  });
  const namesOf = new Map<NodeId, BindingId[]>();
  bindings.forEach(({ values, writes, pushed }, id) => {
    for (const value of values) if (nodes[value]?.kind === 'function') add(namesOf, value, id);
    for (const { value } of writes) hold(value);
    pushed.forEach(hold);
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
