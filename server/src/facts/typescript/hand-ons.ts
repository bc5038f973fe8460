import type { Binding, BindingId, FlowFunction, FlowGraph, FunctionId, NodeId } from './ir.js';

/** A call inside a function that takes one of the function's parameters along. */
export interface HandOn {
  readonly call: NodeId;
  /** Index of the call's argument. */
  readonly position: number;
  /** Index of the function's parameter. */
  readonly parameter: number;
  /** The argument is the parameter itself, by name or spread, not a text made of it. */
  readonly isDirect: boolean;
}

export interface FunctionHandOns {
  readonly handOns: readonly HandOn[];
  /** Parameters that a condition of the function looks at, directly or through a variable made of them. */
  readonly tested: ReadonlySet<number>;
  /** Every call inside, those in nested functions included. */
  readonly calls: readonly NodeId[];
}

/** A function that merely hands something on is small; a larger one does work of its own. */
const maxCalls = 10;

/** Text made of a parameter is only of interest where it may be logged; the name of the method is enough to leave the rest out. */
function isLogLike(flow: FlowGraph, callee: NodeId): boolean {
  const node = flow.nodes[callee];
  return (
    node?.kind === 'member' &&
    /^(?:log|info|warn|error|debug|trace|fatal|verbose|silly|notice|dir|table|track|capture\w*|add\w*|set\w*)$/.test(node.name)
  );
}

/** For each function that has parameters and calls: what it does with them. A pure function of the graph. */
export function handOnsOf(flow: FlowGraph): ReadonlyMap<FunctionId, FunctionHandOns> {
  const callsOf = new Map<FunctionId, NodeId[]>();
  for (const id of flow.calls) {
    const node = flow.nodes[id];
    if (node?.kind !== 'call') continue;
    for (let fn = node.within; fn >= 0; fn = flow.functions[fn]?.parent ?? -1) {
      const known = callsOf.get(fn);
      if (known) known.push(id);
      else callsOf.set(fn, [id]);
    }
  }
  const parameters = parameterBindings(flow);
  const variables = [...flow.bindings.entries()]
    .filter(([, { kind }]) => kind === 'variable')
    .sort(([, a], [, b]) => a.start - b.start);
  const testsOf = new Map<FunctionId, NodeId[]>();
  for (const { within, test } of flow.conditions) {
    const known = testsOf.get(within);
    if (known) known.push(test);
    else testsOf.set(within, [test]);
  }
  const found = new Map<FunctionId, FunctionHandOns>();
  for (const [fn, calls] of callsOf) {
    const own = parameters.get(fn);
    if (!own || calls.length > maxCalls) continue;
    const handOns: HandOn[] = [];
    for (const call of calls) {
      const node = flow.nodes[call];
      if (node?.kind !== 'call') continue;
      node.args.forEach((argument, position) => {
        const direct = bindingOf(flow, argument);
        const index = direct === undefined ? undefined : own.get(direct);
        if (index !== undefined) handOns.push({ call, position, parameter: index, isDirect: true });
        else if (isLogLike(flow, node.callee))
          for (const inner of refsIn(flow, argument, 0))
            if (own.has(inner)) handOns.push({ call, position, parameter: own.get(inner) as number, isDirect: false });
      });
    }
    if (handOns.length === 0) continue;
    const tests = testsOf.get(fn) ?? [];
    const tested = tests.length > 0 ? testedParameters(flow, tests, own, variablesOf(flow, fn, variables)) : new Set<number>();
    found.set(fn, { handOns, tested, calls });
  }
  return found;
}

/** The bindings that are parameters, by function, with their index. */
function parameterBindings(flow: FlowGraph): Map<FunctionId, Map<BindingId, number>> {
  const found = new Map<FunctionId, Map<BindingId, number>>();
  flow.bindings.forEach((binding, id) => {
    if (binding.kind !== 'parameter') return;
    for (const value of binding.values) {
      const node = flow.nodes[value];
      const param = node?.kind === 'choice' ? flow.nodes[node.of[0] as NodeId] : node;
      if (param?.kind !== 'param') continue;
      const known = found.get(param.fn) ?? new Map<BindingId, number>();
      known.set(id, param.index);
      found.set(param.fn, known);
    }
  });
  return found;
}

function bindingOf(flow: FlowGraph, id: NodeId): BindingId | undefined {
  const node = flow.nodes[id];
  if (node?.kind === 'ref') return node.binding;
  if (node?.kind !== 'spread') return undefined;
  const inner = flow.nodes[node.of];
  return inner?.kind === 'ref' ? inner.binding : undefined;
}

/** Names that stand in an expression, as far as they can become part of its text. */
function refsIn(flow: FlowGraph, id: NodeId, depth: number): BindingId[] {
  const node = flow.nodes[id];
  if (!node || depth > 12) return [];
  switch (node.kind) {
    case 'ref':
      return [node.binding];
    case 'template':
      return node.parts.flatMap((part) => refsIn(flow, part, depth + 1));
    case 'choice':
    case 'operation':
      return node.of.flatMap((part) => refsIn(flow, part, depth + 1));
    case 'array':
      return node.items.flatMap((part) => refsIn(flow, part, depth + 1));
    case 'object':
      return node.props.flatMap((prop) => refsIn(flow, prop.value, depth + 1));
    case 'call':
      return [node.callee, ...node.args].flatMap((part) => refsIn(flow, part, depth + 1));
    case 'spread':
    case 'member':
    case 'index':
      return refsIn(flow, node.of, depth + 1);
    default:
      return [];
  }
}

type Variables = readonly (readonly [BindingId, Binding])[];

/** The variables inside a function, out of all of the file by their place. */
function variablesOf(flow: FlowGraph, fn: FunctionId, all: Variables): Variables {
  const { start, end } = flow.functions[fn] as FlowFunction;
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle] as Variables[number])[1].start < start) low = middle + 1;
    else high = middle;
  }
  let last = low;
  while (last < all.length && (all[last] as Variables[number])[1].start < end) last += 1;
  return all.slice(low, last);
}

function testedParameters(
  flow: FlowGraph,
  tests: readonly NodeId[],
  own: ReadonlyMap<BindingId, number>,
  variables: Variables,
): ReadonlySet<number> {
  // A test of `lower` is a test of `query` where `const lower = query.toLowerCase()`.
  const from = new Map(own);
  for (const [id, { values }] of variables)
    for (const value of values)
      for (const inner of refsIn(flow, value, 0)) if (from.has(inner)) from.set(id, from.get(inner) as number);
  const tested = new Set<number>();
  for (const test of tests) for (const inner of refsIn(flow, test, 0)) if (from.has(inner)) tested.add(from.get(inner) as number);
  return tested;
}
