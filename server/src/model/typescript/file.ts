import type { TypeScriptFacts } from '../../facts/typescript/facts.js';
import type { Binding, FlowGraph, FunctionId, NodeId } from '../../facts/typescript/ir.js';
import type { AppModel } from '../model.js';
import { type Entities, recognise } from './entities.js';
import { mentionsOf } from './mentions.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import { promptLiterals } from './prompt-text.js';
import { type FunctionRole, functionKey, type Roles, recogniseRoles } from './roles.js';
import { calleesOf, definitionsOf } from './values.js';

/** Questions that may wait for one another in one file. */
const maxDepth = 250;

interface Answer {
  value: unknown;
  /** Found in this file alone, and without a question that was still open: true as long as the file is unchanged. */
  isOwn: boolean;
}

interface LastingApis {
  /** The imports that meant code of the project when the paths were found. */
  readonly own: string;
  readonly paths: Map<NodeId, string | undefined>;
}

/** API paths that hold as long as their flow graph does: files that do not change are not asked again. */
const lastingApis = new WeakMap<FlowGraph, LastingApis>();

/** A TypeScript or JavaScript file with what the catalogue recognises in its flow graph. Lives for one analysis. */
export class TypeScriptFile {
  readonly language = 'typescript';
  private depth = 0;
  /** Counts questions whose answer does not come from this file alone. */
  private outside = 0;
  private readonly places: Place[];
  private readonly memos = new Map<string, Map<number, Answer>>();
  private typeImports: Map<string, Binding> | undefined;
  private ownModules: { readonly modules: ReadonlySet<string>; readonly list: string } | undefined;
  private recognised: Entities | undefined;
  private recognisedRoles: Roles | undefined;
  private literals: readonly { start: number; end: number }[] | undefined;

  constructor(
    readonly path: string,
    readonly text: string,
    readonly facts: TypeScriptFacts,
    private readonly model: AppModel,
  ) {
    this.places = new Array(facts.flow.nodes.length);
  }

  placeAt(id: NodeId): Place {
    let place = this.places[id];
    if (!place) {
      place = { file: this, id };
      this.places[id] = place;
    }
    return place;
  }

  get app(): AppModel {
    this.outside += 1;
    return this.model;
  }

  /** Computes once per node; a question that comes back while it is being answered gets `whileBusy`. */
  memo<T>(name: string, id: NodeId, whileBusy: T, compute: () => T): T {
    let table = this.memos.get(name);
    if (!table) {
      table = new Map();
      this.memos.set(name, table);
    }
    const known = table.get(id);
    if (known) {
      if (!known.isOwn) this.outside += 1;
      return known.value as T;
    }
    // Code that a machine wrote may lead deeper than the stack; there the question stays open.
    if (this.depth >= maxDepth) {
      this.outside += 1;
      return whileBusy;
    }
    const answer: Answer = { value: whileBusy, isOwn: false };
    table.set(id, answer);
    const before = this.outside;
    this.depth += 1;
    try {
      answer.value = compute();
      answer.isOwn = this.outside === before;
      return answer.value as T;
    } finally {
      this.depth -= 1;
    }
  }

  /** `memo` for API paths; what follows from the file alone outlives the analysis. */
  memoApi(id: NodeId, compute: () => string | undefined): string | undefined {
    const { flow } = this.facts;
    let lasting = lastingApis.get(flow);
    if (lasting?.own !== this.own.list) {
      lasting = { own: this.own.list, paths: new Map() };
      lastingApis.set(flow, lasting);
    }
    if (lasting.paths.has(id)) return lasting.paths.get(id);
    const path = this.memo('api', id, undefined, compute);
    if (this.memos.get('api')?.get(id)?.isOwn) lasting.paths.set(id, path);
    return path;
  }

  /** The imports without a dot that mean code of the project. All are asked for at once, so that an API path need not ask again. */
  private get own(): { readonly modules: ReadonlySet<string>; readonly list: string } {
    if (!this.ownModules) {
      const loose = this.facts.flow.imports.filter((module) => !module.startsWith('.'));
      const modules = new Set(loose.filter((module) => this.model.isOwnModule(this.path, module)));
      this.ownModules = { modules, list: [...modules].join('\n') };
    }
    return this.ownModules;
  }

  /** Whether an import of this file means code of the project rather than a package's. */
  isOwnModule(module: string): boolean {
    return module.startsWith('.') || this.own.modules.has(module);
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
