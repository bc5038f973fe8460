import { matcherOf } from '../../catalog/table.js';
import { conversationRows } from '../../catalog/typescript/conversations.js';
import { continues, oneForAll, statefulRows } from '../../catalog/typescript/stateful.js';
import type { BindingId } from '../../facts/typescript/ir.js';
import type { Range } from '../../text/range.js';
import type { TypeScriptFile } from './file.js';
import { decoratorApi } from './handlers.js';
import { at, calleeName, type NodeOf, nodeAt, type Place, withinOf } from './place.js';
import { constantOf, slotsOf } from './slots.js';
import { apiCallsOf } from './switches.js';
import { type Flow, trace } from './trace.js';
import { calleesOf, definitionsOf, propertiesOf } from './values.js';

const conversationRowsOf = matcherOf(conversationRows);
const continuesOf = matcherOf(continues);
const statefulRowsOf = matcherOf(statefulRows);
/** A conversation that a program keeps once for everybody. */
export interface SharedHistory {
  /** Where it is declared. */
  readonly range: Range;
  readonly name: string;
  readonly kind: 'list' | 'object' | 'id' | 'constant';
  /** How a person calls the object: "chat session". */
  readonly title: string;
  /** What is added to it in a function, and where that comes from. */
  readonly added: Place;
  readonly flow: Flow | undefined;
  /** The call that gives it to the model. */
  readonly sent: Place;
  /** The functions that add to it start it anew. */
  readonly isReset: boolean;
}

const isModuleLevel = (file: TypeScriptFile, { start, end }: Range): boolean =>
  !file.facts.flow.functions.some((fn) => fn.start <= start && end <= fn.end);

const requestFlow = (place: Place): Flow | undefined => trace(place).flows.find(({ kind }) => kind === 'request');

const isArray = (place: Place): boolean => {
  const node = nodeAt(place);
  return (
    node.kind === 'array' ||
    (node.kind === 'call' && node.form === 'new' && /^new\s+Array\b/.test(place.file.text.slice(node.start, node.end)))
  );
};

/** Whether a value mentions a name: `[...history, next]`, `history.concat(next)`. */
const mentions = (file: TypeScriptFile, range: Range, binding: BindingId): boolean =>
  file.facts.flow.nodes.some(
    (node) => node.kind === 'ref' && node.binding === binding && range.start <= node.start && node.end <= range.end,
  );

/** The model calls of a file, and of files whose functions it hands something to. */
function modelSlots(file: TypeScriptFile): { call: Place; slot: Place }[] {
  const files = new Set([file, ...file.facts.flow.calls.flatMap((id) => calleesOf(at(file, id)).map((callee) => callee.file))]);
  return [...files].flatMap((owner) =>
    owner.entities.modelCalls.flatMap(({ call, row }) =>
      row.slots.flatMap(([path]) => slotsOf(call, path)).map((slot) => ({ call, slot })),
    ),
  );
}

/** Lists in module scope to which functions add, and that are sent. */
function* lists(file: TypeScriptFile): Iterable<SharedHistory> {
  const { bindings, functions } = file.facts.flow;
  let slots: ReturnType<typeof modelSlots> | undefined;
  for (const [id, binding] of bindings.entries()) {
    const values = binding.kind === 'variable' ? binding.values.map((value) => at(file, value)) : [];
    if (!values.some(isArray) || !isModuleLevel(file, binding)) continue;
    const later = values.filter((value) => !isModuleLevel(file, nodeAt(value)));
    const grown = later.filter((value) => mentions(file, nodeAt(value), id));
    const added = [...binding.pushed.map((value) => at(file, value)), ...grown].filter(
      (place) => !isModuleLevel(file, nodeAt(place)),
    );
    const [first] = added;
    if (!first) continue;
    slots ??= modelSlots(file);
    const sent = slots.find(({ slot }) => trace(slot).bindings.has(`${file.path}#${id}`));
    if (!sent) continue;
    const found = added.map((place) => ({ place, flow: requestFlow(place) })).find(({ flow }) => flow !== undefined);
    const { start, end } = nodeAt(found?.place ?? first);
    const around = functions.find((fn) => fn.parent < 0 && fn.start <= start && end <= fn.end);
    const isReset = later.some(
      (value) =>
        !grown.includes(value) && around !== undefined && around.start <= nodeAt(value).start && nodeAt(value).end <= around.end,
    );
    yield {
      range: binding,
      name: binding.name,
      kind: 'list',
      title: 'list',
      added: found?.place ?? first,
      flow: found?.flow,
      sent: sent.call,
      isReset,
    };
  }
}

/** Whether an object of the class is made once for the whole program, in this file or in one that imports it. */
function isSingleton(file: TypeScriptFile, member: Place, name: string): boolean {
  return [file, ...file.app.importersOf(file.path, 40)].some((user) =>
    user.facts.flow.bindings.some(
      (binding) =>
        binding.kind === 'variable' &&
        isModuleLevel(user, binding) &&
        binding.values.some((value) => {
          const node = nodeAt(at(user, value));
          const made = node.kind === 'call' && node.form === 'new' ? propertiesOf(at(user, value), name) : [];
          return made.some((place) => place.file === member.file && place.id === member.id);
        }),
    ),
  );
}

/** Whether a framework makes one object of the class for all requests, as NestJS does unless it is told otherwise. */
const isInjected = (file: TypeScriptFile, classId: number): boolean =>
  (file.facts.flow.classes[classId]?.decorators ?? []).some((id) => {
    const { start, end } = nodeAt(at(file, id));
    return oneForAll.test(decoratorApi(at(file, id)) ?? '') && !/\bscope\b/.test(file.text.slice(start, end));
  });

/** Lists in a module's object or in the one object of a class: `state.messages`, `this.history`. */
function* members(file: TypeScriptFile): Iterable<SharedHistory> {
  const { nodes, calls, classes } = file.facts.flow;
  const seen = new Set<string>();
  for (const id of calls) {
    const call = at(file, id);
    const node = nodeAt(call) as NodeOf<'call'>;
    const callee = nodeAt(at(file, node.callee));
    if (callee.kind !== 'member' || !/^(?:push|unshift)$/.test(callee.name) || node.within < 0) continue;
    const list = nodeAt(at(file, callee.of));
    if (list.kind !== 'member') continue;
    const holder = nodeAt(at(file, list.of));
    const [made] = propertiesOf(at(file, list.of), list.name).filter((place) => place.file === file && isArray(place));
    if (!made || seen.has(`${made.id}`)) continue;
    const sent = file.entities.modelCalls.find(({ call: model }) => {
      const { start, end } = nodeAt(model);
      return nodes.some(
        (entry) => entry.kind === 'member' && entry.name === list.name && start <= entry.start && entry.end <= end,
      );
    });
    if (!sent) continue;
    const isShared =
      holder.kind === 'this'
        ? isInjected(file, holder.classId) || isSingleton(file, made, list.name)
        : holder.kind === 'ref' &&
          isModuleLevel(file, file.facts.flow.bindings[holder.binding] ?? node) &&
          isModuleLevel(file, nodeAt(made));
    if (!isShared) continue;
    seen.add(`${made.id}`);
    const flows = node.args.map((arg) => requestFlow(at(file, arg)));
    const start = file.text.lastIndexOf(list.name, nodeAt(made).start);
    const within = holder.kind === 'this' ? classes[holder.classId] : undefined;
    const range = start >= (within?.start ?? 0) ? { start, end: start + list.name.length } : nodeAt(made);
    const reset = file.facts.flow.assignments.some((entry) => entry.name === list.name && entry.within === node.within);
    yield {
      range,
      name: list.name,
      kind: 'list',
      title: 'list',
      added: at(file, node.args[0] ?? id),
      flow: flows.find((flow) => flow !== undefined),
      sent: sent.call,
      isReset: reset,
    };
  }
}

/** Chats, chains and engines made once that remember what was said. */
function* objects(file: TypeScriptFile): Iterable<SharedHistory> {
  for (const { call, node, api } of apiCallsOf(file)) {
    if (node.within >= 0) continue;
    const row = statefulRowsOf(api).find((entry) => !entry.when || slotsOf(call, `last.${entry.when}`).length > 0);
    if (!row) continue;
    for (const id of file.facts.flow.calls) {
      const use = at(file, id);
      const callee = nodeAt(at(file, (nodeAt(use) as NodeOf<'call'>).callee));
      if (callee.kind !== 'member' || !row.sends.test(callee.name) || withinOf(use) < 0) continue;
      if (!definitionsOf(at(file, callee.of)).some((made) => made.file === file && made.id === call.id)) continue;
      const receiver = nodeAt(at(file, callee.of));
      const binding = receiver.kind === 'ref' ? file.facts.flow.bindings[receiver.binding] : undefined;
      const args = (nodeAt(use) as NodeOf<'call'>).args.map((arg) => at(file, arg));
      const flow = args.map(requestFlow).find((found) => found !== undefined);
      const { start, end } = nodeAt(call);
      yield {
        range: { start, end },
        name: binding?.name || calleeName(use),
        kind: 'object',
        title: row.title,
        added: args[0] ?? use,
        flow,
        sent: use,
        isReset: false,
      };
      break;
    }
  }
}

/** A variable of the module that holds which conversation is gone on with, whoever asks. */
function* ids(file: TypeScriptFile): Iterable<SharedHistory> {
  for (const { call, node, api } of apiCallsOf(file)) {
    const row = node.within >= 0 ? continuesOf(api)[0] : undefined;
    for (const slot of row?.slots.flatMap((path) => slotsOf(call, path)) ?? []) {
      const given = nodeAt(slot);
      // `thread.id` of a thread that the module made is one as well.
      const holder = given.kind === 'member' ? nodeAt(at(file, given.of)) : given;
      const binding = slot.file === file && holder.kind === 'ref' ? file.facts.flow.bindings[holder.binding] : undefined;
      if (binding?.kind !== 'variable' || !isModuleLevel(file, binding)) continue;
      const made = binding.values
        .map((value) => at(file, value))
        .find((value) => nodeAt(value).kind !== 'literal' && nodeAt(value).kind !== 'string');
      const flow = [...node.args].map((arg) => requestFlow(at(file, arg))).find((found) => found !== undefined);
      if (made && !/^process\.env\b/.test(file.text.slice(nodeAt(made).start, nodeAt(made).end)))
        yield {
          range: binding,
          name: binding.name,
          kind: 'id',
          title: 'conversation',
          added: slot,
          flow,
          sent: call,
          isReset: false,
        };
    }
  }
}

/** A constant that names the thread, session or memory to go on with, where a request is answered. */
function* constants(file: TypeScriptFile): Iterable<SharedHistory> {
  for (const { call, node, api } of apiCallsOf(file)) {
    const row = node.within >= 0 ? conversationRowsOf(api)[0] : undefined;
    const named = (row?.ids ?? []).filter((path) => path.includes('.')).flatMap((path) => slotsOf(call, path));
    const [first] = named;
    if (!row || first?.file !== file || !named.every((value) => typeof constantOf(value) === 'string')) continue;
    const flow = node.args.map((arg) => requestFlow(at(file, arg))).find((found) => found !== undefined);
    if (!flow) continue;
    const { start, end } = nodeAt(first);
    yield {
      range: { start, end },
      name: String(constantOf(first)).slice(0, 40),
      kind: 'constant',
      title: row.title,
      added: at(file, node.args[0] ?? call.id),
      flow,
      sent: call,
      isReset: false,
    };
  }
}

/** The conversations of a file that are kept once, in the life of the module, and sent to a model. */
export function sharedHistoriesOf(file: TypeScriptFile): SharedHistory[] {
  const found = [...lists(file), ...members(file), ...objects(file), ...ids(file), ...constants(file)];
  return found.filter((entry, i) => found.findIndex(({ range }) => range.start === entry.range.start) === i);
}
