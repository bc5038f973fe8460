import type { Range } from '../../text/range.js';
import type {
  Assignment,
  Attempt,
  Binding,
  BindingId,
  Condition,
  Export,
  FlowClass,
  FlowFunction,
  FlowGraph,
  FunctionId,
  Loop,
  Node,
  NodeId,
  Property,
} from './ir.js';

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer E)[] ? E[] : T[K] };

/** Names visible at a place. A block without declarations shares its parent's. */
export interface Scope {
  readonly parent: Scope | undefined;
  readonly names: Map<string, BindingId>;
  readonly fn: FunctionId;
  readonly classId: number;
  /** The object literal that `this` is. */
  readonly object: NodeId | undefined;
  /** The place right inside an object literal, where functions are its methods. */
  readonly isObject: boolean;
  /** Where `var` goes. */
  readonly isFunctionScope: boolean;
}

/** The graph while it is being built. */
export class GraphBuilder {
  readonly nodes: Node[] = [];
  readonly functions: Mutable<FlowFunction>[] = [];
  readonly bindings: Mutable<Binding>[] = [];
  readonly classes: Mutable<FlowClass>[] = [];
  readonly calls: NodeId[] = [];
  readonly jsx: NodeId[] = [];
  readonly conditions: Condition[] = [];
  readonly loops: Loop[] = [];
  readonly attempts: Attempt[] = [];
  readonly assignments: Assignment[] = [];
  readonly exports: Export[] = [];
  readonly imports: string[] = [];
  directive = '';

  add(node: Node): NodeId {
    return this.nodes.push(node) - 1;
  }

  unknown(range: Range): NodeId {
    return this.add({ kind: 'unknown', start: range.start, end: range.end });
  }

  node(id: NodeId): Node {
    return this.nodes[id] as Node;
  }

  declare(scope: Scope, name: string, kind: Binding['kind'], range: Range, typeName = ''): BindingId {
    const known = scope.names.get(name);
    if (known !== undefined) return known;
    const id =
      this.bindings.push({ name, kind, values: [], writes: [], pushed: [], typeName, start: range.start, end: range.end }) - 1;
    scope.names.set(name, id);
    return id;
  }

  lookup(scope: Scope, name: string): BindingId | undefined {
    for (let at: Scope | undefined = scope; at; at = at.parent) {
      const id = at.names.get(name);
      if (id !== undefined) return id;
    }
    return undefined;
  }

  binding(id: BindingId): Mutable<Binding> {
    return this.bindings[id] as Mutable<Binding>;
  }

  finish(): FlowGraph {
    return {
      nodes: this.nodes,
      functions: this.functions,
      bindings: this.bindings,
      classes: this.classes,
      calls: this.calls,
      jsx: this.jsx,
      conditions: this.conditions,
      loops: this.loops,
      attempts: this.attempts,
      assignments: this.assignments,
      exports: this.exports,
      directive: this.directive,
      imports: this.imports,
    };
  }
}

export const childScope = (parent: Scope, over: Partial<Scope> = {}): Scope => ({
  parent,
  names: new Map(),
  fn: parent.fn,
  classId: parent.classId,
  object: parent.object,
  isObject: false,
  isFunctionScope: false,
  ...over,
});

/** The scope in which a `var` at this place is declared. */
export function functionScope(scope: Scope): Scope {
  let at = scope;
  while (!at.isFunctionScope && at.parent) at = at.parent;
  return at;
}

export type { Mutable, Property };
