import type { TypeScriptFacts } from '../../facts/typescript/facts.js';
import type { Binding, FunctionId, NodeId } from '../../facts/typescript/ir.js';
import type { AppModel } from '../model.js';
import { type Entities, recognise } from './entities.js';
import { mentionsOf } from './mentions.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import { promptLiterals } from './prompt-text.js';
import { type FunctionRole, functionKey, type Roles, recogniseRoles } from './roles.js';
import { calleesOf, definitionsOf } from './values.js';

/** Questions that may wait for one another in one file. */
const maxDepth = 250;

/** A TypeScript or JavaScript file with what the catalogue recognises in its flow graph. Lives for one analysis. */
export class TypeScriptFile {
  readonly language = 'typescript';
  private depth = 0;
  private readonly memos = new Map<string, Map<number, unknown>>();
  private callers: Map<FunctionId, Place[]> | undefined;
  private callbacks: Map<FunctionId, { call: Place; index: number }> | undefined;
  private typeImports: Map<string, Binding> | undefined;
  private recognised: Entities | undefined;
  private recognisedRoles: Roles | undefined;
  private importers: readonly TypeScriptFile[] | undefined;
  private literals: readonly { start: number; end: number }[] | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
    readonly facts: TypeScriptFacts,
    readonly app: AppModel,
  ) {}

  /** Computes once per node; a question that comes back while it is being answered gets `whileBusy`. */
  memo<T>(name: string, id: NodeId, whileBusy: T, compute: () => T): T {
    let table = this.memos.get(name);
    if (!table) {
      table = new Map();
      this.memos.set(name, table);
    }
    if (table.has(id)) return table.get(id) as T;
    // Code that a machine wrote may lead deeper than the stack; there the question stays open.
    if (this.depth >= maxDepth) return whileBusy;
    this.depth += 1;
    table.set(id, whileBusy);
    try {
      const value = compute();
      table.set(id, value);
      return value;
    } finally {
      this.depth -= 1;
    }
  }

  /** Calls in this file that run one of its own functions. */
  callersOf(fn: FunctionId): readonly Place[] {
    if (!this.callers) {
      this.callers = new Map();
      for (const id of this.facts.flow.calls) {
        const call = at(this, id);
        for (const callee of calleesOf(call)) {
          if (callee.file !== this) continue;
          const known = this.callers.get(callee.fn);
          if (known) known.push(call);
          else this.callers.set(callee.fn, [call]);
        }
      }
    }
    return this.callers.get(fn) ?? [];
  }

  /** Calls in this file that run a function of another file, found by its name before anything is resolved. */
  private callsOf(owner: TypeScriptFile, fn: FunctionId, name: string): readonly Place[] {
    const { calls } = mentionsOf(this.facts.flow);
    return [name, 'default', '*']
      .flatMap((written) => calls.get(written) ?? [])
      .map((id) => at(this, id))
      .filter((call) => calleesOf(call).some((callee) => callee.file === owner && callee.fn === fn));
  }

  /** The name by which code elsewhere calls a function; a constructor goes by its class. */
  private calledName(fn: FunctionId): string {
    const { name, classId } = functionAt(this, fn);
    return name === 'constructor' ? (this.facts.flow.classes[classId]?.name ?? '') : name;
  }

  /** The files that import this one and name the function, at most a few dozen. */
  private usersOf(fn: FunctionId): readonly TypeScriptFile[] {
    const name = this.calledName(fn);
    if (this.facts.flow.exports.length === 0 || !name) return [];
    this.importers ??= this.app.importersOf(this.path, 40);
    return this.importers.filter((user) => mentionsOf(user.facts.flow).all.has(name));
  }

  /** Calls of one of this file's functions in the whole project. */
  allCallersOf(fn: FunctionId): readonly Place[] {
    return [...this.callersOf(fn), ...this.usersOf(fn).flatMap((user) => user.callsOf(this, fn, this.calledName(fn)))];
  }

  /** Why a function of this file is called from outside: by its own file's framework calls, or by another file's. */
  roleOf(fn: FunctionId): FunctionRole | undefined {
    const own = this.roles.own.get(fn);
    if (own) return own;
    const key = functionKey({ file: this, fn });
    return this.memo('role', fn, undefined, () =>
      this.usersOf(fn)
        .filter((user) => mentionsOf(user.facts.flow).handedOver.has(this.calledName(fn)))
        .map((user) => user.roles.elsewhere.get(key))
        .find((role) => role !== undefined),
    );
  }

  /** The call that a function is handed to as an argument, directly or by name. */
  callbackOf(fn: FunctionId): { readonly call: Place; readonly index: number } | undefined {
    if (!this.callbacks) {
      this.callbacks = new Map();
      for (const id of this.facts.flow.calls) {
        const call = at(this, id);
        const node = nodeAt(call);
        if (node.kind !== 'call') continue;
        node.args.forEach((argument, index) => {
          const kind = nodeAt(at(this, argument)).kind;
          if (kind !== 'function' && kind !== 'ref') return;
          for (const place of kind === 'function' ? [at(this, argument)] : definitionsOf(at(this, argument))) {
            const target = nodeAt(place);
            if (target.kind === 'function' && place.file === this && !this.callbacks?.has(target.fn))
              this.callbacks?.set(target.fn, { call, index });
          }
        });
      }
    }
    return this.callbacks.get(fn);
  }

  /** The import that a type's name refers to. */
  typeImport(name: string): Binding | undefined {
    if (!this.typeImports) {
      this.typeImports = new Map();
      for (const binding of this.facts.flow.bindings)
        if (binding.import && binding.name) this.typeImports.set(binding.name, binding);
    }
    return this.typeImports.get(name);
  }

  get roles(): Roles {
    this.recognisedRoles ??= recogniseRoles(this);
    return this.recognisedRoles;
  }

  get entities(): Entities {
    this.recognised ??= recognise(this);
    return this.recognised;
  }

  /** Whether the offset lies in a literal of this file that becomes part of a prompt. */
  isPromptText(offset: number): boolean {
    this.literals ??= promptLiterals(this);
    return this.literals.some((literal) => literal.start <= offset && offset < literal.end);
  }
}
