import type { TypeScriptFacts } from '../../facts/typescript/facts.js';
import type { Binding, FunctionId, NodeId } from '../../facts/typescript/ir.js';
import type { Range } from '../../text/range.js';
import { type Answer, isSettled, type Ledger } from '../ledger.js';
import type { AppModel } from '../model.js';
import { type Entities, recognise } from './entities.js';
import { mentionsOf } from './mentions.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import { promptLiterals } from './prompt-text.js';
import { type FunctionRole, functionKey, type Roles, recogniseRoles } from './roles.js';
import { implementationsOf } from './services.js';
import { calleesOf, definitionsOf } from './values.js';

const noRoles: Roles = { tools: [], own: new Map(), elsewhere: new Map() };
const noEntities: Entities = { modelCalls: [], logs: [], sinks: [] };

/** Questions that may wait for one another in one file. */
const maxDepth = 250;

/** A TypeScript or JavaScript file with what the catalogue recognises in its flow graph. Lives as long as its text is the same. */
export class TypeScriptFile {
  readonly language = 'typescript';
  private depth = 0;
  private readonly places: Place[];
  private readonly memos = new Map<string, Map<number, Answer>>();
  private typeImports: Map<string, Binding> | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
    readonly facts: TypeScriptFacts,
    readonly app: AppModel,
    private readonly ledger: Ledger,
  ) {
    this.places = new Array(facts.flow.nodes.length);
  }

  placeAt(id: NodeId): Place {
    let place = this.places[id];
    if (!place) {
      place = { file: this, id, api: undefined, definitions: undefined, callees: undefined };
      this.places[id] = place;
    }
    return place;
  }

  /** Computes once per node; a question that comes back while it is being answered gets `whileBusy`. */
  memo<T>(name: string, id: NodeId, whileBusy: T, compute: () => T): T {
    let table = this.memos.get(name);
    if (!table) {
      table = new Map();
      this.memos.set(name, table);
    }
    const known = table.get(id);
    if (known && (isSettled(known) || this.ledger.takes(known))) return known.value as T;
    // Code that a machine wrote may lead deeper than the stack; there the question stays open.
    if (this.depth >= maxDepth) {
      this.ledger.leaveOpen();
      return whileBusy;
    }
    const answer = this.ledger.begin(whileBusy);
    table.set(id, answer);
    this.depth += 1;
    let isFound = false;
    try {
      answer.value = compute();
      isFound = true;
      return answer.value as T;
    } finally {
      this.depth -= 1;
      this.ledger.end(answer);
      if (!isFound) table.delete(id);
    }
  }

  /** Whether an answer follows from this file alone, so that it need not be asked for again while the file is the same. */
  hasSettled(name: string, id: NodeId): boolean {
    const known = this.memos.get(name)?.get(id);
    return known !== undefined && isSettled(known);
  }

  /** The imports without a dot that mean code of the project. */
  private get ownModules(): ReadonlySet<string> {
    return this.memo<ReadonlySet<string>>('own modules', 0, new Set(), () => {
      const loose = this.facts.flow.imports.filter((module) => !module.startsWith('.'));
      return new Set(loose.filter((module) => this.app.isOwnModule(this.path, module)));
    });
  }

  /** Whether an import of this file means code of the project rather than a package's. */
  isOwnModule(module: string): boolean {
    return module.startsWith('.') || this.ownModules.has(module);
  }

  /** Calls in this file that run one of its own functions. */
  callersOf(fn: FunctionId): readonly Place[] {
    const plain = mentionsOf(this.facts.flow).plainCalls.get(fn);
    if (plain) return plain.map((id) => at(this, id));
    const found = new Map<FunctionId, Place[]>();
    const callers = this.memo('callers', 0, found, () => {
      for (const id of this.facts.flow.calls) {
        const call = at(this, id);
        for (const callee of calleesOf(call)) {
          if (callee.file !== this) continue;
          const known = found.get(callee.fn);
          if (known) known.push(call);
          else found.set(callee.fn, [call]);
        }
      }
      return found;
    });
    return callers.get(fn) ?? [];
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
    const importers = this.memo<readonly TypeScriptFile[]>('importers', 0, [], () => this.app.importersOf(this.path, 40));
    return importers.filter((user) => mentionsOf(user.facts.flow).all.has(name));
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

  /** What the project provides for a service whose tag one of this file's calls makes. */
  providedFor(tag: Place): readonly Place[] {
    return implementationsOf(tag);
  }

  /** The call that a function is handed to as an argument, directly or by name. */
  callbackOf(fn: FunctionId): { readonly call: Place; readonly index: number } | undefined {
    const found = new Map<FunctionId, { call: Place; index: number }>();
    const callbacks = this.memo('callbacks', 0, found, () => {
      for (const id of this.facts.flow.calls) {
        const call = at(this, id);
        const node = nodeAt(call);
        if (node.kind !== 'call') continue;
        node.args.forEach((argument, index) => {
          const kind = nodeAt(at(this, argument)).kind;
          if (kind !== 'function' && kind !== 'ref') return;
          for (const place of kind === 'function' ? [at(this, argument)] : definitionsOf(at(this, argument))) {
            const target = nodeAt(place);
            if (target.kind === 'function' && place.file === this && !found.has(target.fn)) found.set(target.fn, { call, index });
          }
        });
      }
      return found;
    });
    return callbacks.get(fn);
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
    return this.memo<Roles>('roles', 0, noRoles, () => recogniseRoles(this));
  }

  get entities(): Entities {
    return this.memo<Entities>('entities', 0, noEntities, () => recognise(this));
  }

  /** Whether the offset lies in a literal of this file that becomes part of a prompt. */
  isPromptText(offset: number): boolean {
    const literals = this.memo<readonly Range[]>('prompt literals', 0, [], () => promptLiterals(this));
    return literals.some((literal) => literal.start <= offset && offset < literal.end);
  }
}
