import type { Range } from '../../text/range.js';

/** Index into `FlowGraph.nodes`. */
export type NodeId = number;
/** Index into `FlowGraph.functions`; -1 is the module itself. */
export type FunctionId = number;
/** Index into `FlowGraph.bindings`. */
export type BindingId = number;

interface Base extends Range {}

/** An expression, reduced to how its value comes about. `await`, parentheses, casts and `!` have no node of their own. */
export type Node =
  | (Base & { readonly kind: 'string'; readonly value: string })
  | (Base & { readonly kind: 'literal'; readonly value: number | boolean | null | undefined })
  | (Base & { readonly kind: 'regex'; readonly source: string })
  /** A template or a `+` chain; the constant pieces are `string` nodes. */
  | (Base & { readonly kind: 'template'; readonly parts: readonly NodeId[]; readonly quote: '`' | '+' })
  | (Base & { readonly kind: 'object'; readonly props: readonly Property[] })
  | (Base & { readonly kind: 'array'; readonly items: readonly NodeId[] })
  | (Base & { readonly kind: 'spread'; readonly of: NodeId })
  | (Base & { readonly kind: 'function'; readonly fn: FunctionId })
  | (Base & {
      readonly kind: 'call';
      readonly callee: NodeId;
      readonly args: readonly NodeId[];
      /** The function in which the call stands. */
      readonly within: FunctionId;
      readonly form: 'call' | 'new' | 'tag';
    })
  | (Base & { readonly kind: 'member'; readonly of: NodeId; readonly name: string; readonly nameStart: number })
  | (Base & { readonly kind: 'index'; readonly of: NodeId; readonly by: NodeId })
  | (Base & { readonly kind: 'ref'; readonly binding: BindingId })
  | (Base & { readonly kind: 'global'; readonly name: string })
  /** One of several values: `?:`, `||`, `??`, `&&`. */
  | (Base & { readonly kind: 'choice'; readonly of: readonly NodeId[]; readonly test?: NodeId })
  /** Comparison, arithmetic, `!`, `typeof`: a value that no longer carries the text of its operands. */
  | (Base & { readonly kind: 'operation'; readonly of: readonly NodeId[]; readonly operator: string })
  | (Base & {
      readonly kind: 'jsx';
      readonly tag: string;
      readonly props: readonly Property[];
      readonly children: readonly NodeId[];
    })
  | (Base & { readonly kind: 'class'; readonly id: number })
  /** Of a class, or of the object literal among whose methods it stands; -1 where it is of no class. */
  | (Base & { readonly kind: 'this'; readonly classId: number; readonly object?: NodeId })
  | (Base & { readonly kind: 'param'; readonly fn: FunctionId; readonly index: number })
  /** What is left of an object after destructuring. */
  | (Base & { readonly kind: 'rest'; readonly of: NodeId; readonly without: readonly string[] })
  /** One element of an iterable. */
  | (Base & { readonly kind: 'element'; readonly of: NodeId })
  | (Base & { readonly kind: 'unknown' });

export interface Property extends Range {
  /** Empty for a spread and for a computed key that is not a literal. */
  readonly name: string;
  readonly nameRange: Range;
  readonly value: NodeId;
  readonly form: 'plain' | 'shorthand' | 'method' | 'spread' | 'computed';
}

export interface Parameter {
  /** Set when the parameter is a plain name. */
  readonly name: string;
  /** `OpenAI` or `z.infer`: the head of the declared type, as written. */
  readonly typeName: string;
  readonly isRest: boolean;
  /** Names of its decorators: `Body` of `@Body()`. */
  readonly decorators: readonly string[];
}

export interface FlowFunction extends Range {
  readonly name: string;
  readonly parent: FunctionId;
  readonly params: readonly Parameter[];
  readonly returns: readonly NodeId[];
  readonly isAsync: boolean;
  readonly node: NodeId;
  readonly bodyStart: number;
  /** `'use server'` at the head of the body. */
  readonly directive: string;
  readonly classId: number;
  /** Its decorators, as expressions: `@Post('chat')`. */
  readonly decorators?: readonly NodeId[];
}

export interface Binding extends Range {
  readonly name: string;
  readonly kind: 'variable' | 'parameter' | 'function' | 'class' | 'import' | 'catch';
  /** Every value that is assigned to it, in source order. */
  readonly values: readonly NodeId[];
  /** `x.name = value` and `x[name] = value` (name empty). */
  readonly writes: readonly { readonly name: string; readonly value: NodeId }[];
  /** Arguments of `x.push()` and `x.unshift()`. */
  readonly pushed: readonly NodeId[];
  readonly typeName: string;
  readonly import?: { readonly module: string; readonly name: string };
}

export interface FlowClass extends Range {
  readonly name: string;
  readonly members: readonly {
    readonly name: string;
    readonly value: NodeId;
    readonly isStatic: boolean;
    readonly typeName: string;
    /** Of a field; those of a method are with its function. */
    readonly decorators?: readonly NodeId[];
  }[];
  /** `this.name = value` anywhere in the class. */
  readonly writes: readonly { readonly name: string; readonly value: NodeId }[];
  readonly base?: NodeId;
  readonly decorators?: readonly NodeId[];
}

/** A test that decides whether code runs, of an `if` or of a `case`; see `gatesOf` for how it is asked. */
export interface Condition {
  readonly test: NodeId;
  readonly within: FunctionId;
  /** Code that runs only when the test is true. */
  readonly thenRange: Range;
  /** When the true branch leaves (return, throw, continue): code after it runs only when the test was false. */
  readonly exits: boolean;
  /** Code that runs only when the test is false, and whether it leaves: then code after it runs only when the test was true. */
  readonly elseRange?: Range;
  readonly elseExits?: boolean;
  /** The end of the block in which the statement stands. */
  readonly blockEnd: number;
}

/** A `while`, `do` or `for (;;)` statement; loops over the elements of something end by themselves and are not listed. */
export interface Loop extends Range {
  /** Undefined where nothing is tested: `for (;;)`. */
  readonly test?: NodeId;
  /** End of the head, `while (…)`; for `do` the end of the word. */
  readonly headEnd: number;
  readonly within: FunctionId;
}

/** A `try` statement that has a `catch`. */
export interface Attempt {
  readonly tried: Range;
  /** The whole clause, its parameter included. */
  readonly caught: Range;
}

/** `target.name = value` where the target is no local variable, such as `element.innerHTML = html`. */
export interface Assignment extends Range {
  readonly target: NodeId;
  readonly name: string;
  readonly value: NodeId;
  readonly within: FunctionId;
}

export interface Export {
  /** `default`, a name, or `*` for a star re-export. */
  readonly name: string;
  readonly value?: NodeId;
  readonly from?: { readonly module: string; readonly name: string };
}

/** How values flow in one file. Plain data: it outlives the syntax tree and can be cached. */
export interface FlowGraph {
  readonly nodes: readonly Node[];
  readonly functions: readonly FlowFunction[];
  readonly bindings: readonly Binding[];
  readonly classes: readonly FlowClass[];
  /** Every call in source order. */
  readonly calls: readonly NodeId[];
  readonly jsx: readonly NodeId[];
  readonly conditions: readonly Condition[];
  readonly loops: readonly Loop[];
  readonly attempts: readonly Attempt[];
  readonly assignments: readonly Assignment[];
  readonly exports: readonly Export[];
  /** `'use client'` or `'use server'` at the head of the file. */
  readonly directive: string;
  readonly imports: readonly string[];
}
