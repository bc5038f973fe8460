import {
  browserStoreRowsOf,
  persistedStore,
  saidMembers,
  saidProperty,
  speakerProperty,
  speakers,
  stateHooks,
  storedStates,
} from '../../catalog/typescript/browser-stores.js';
import { clientAnswers } from '../../catalog/typescript/html.js';
import type { Range } from '../../text/range.js';
import type { TypeScriptFile } from './file.js';
import { isModelText } from './model-output.js';
import { at, type NodeOf, nodeAt, type Place } from './place.js';
import { constantOf } from './slots.js';
import { apiCallsOf } from './switches.js';
import { type Flow, isHarmless, trace } from './trace.js';
import { apiOf, argumentOf, definitionsOf, propertiesOf } from './values.js';

/** What was said in a conversation, where code in a browser puts it down. */
export interface KeptTranscript {
  readonly kind: 'storage' | 'address' | 'analytics';
  readonly title: string;
  /** What is put down. */
  readonly value: Place;
  readonly flow: Flow | undefined;
}

/** Whether an object literal is one turn: somebody, and what they said. */
function isTurn(place: Place): boolean {
  const node = nodeAt(place);
  if (node.kind !== 'object' || !node.props.some((prop) => saidProperty.test(prop.name))) return false;
  return node.props.some((prop) => {
    if (!speakerProperty.test(prop.name)) return false;
    const value = constantOf(at(place.file, prop.value));
    return typeof value === 'boolean' ? /^is/.test(prop.name) : typeof value === 'string' && speakers.test(value);
  });
}

/** Whether a stretch of code makes a turn, or names one. */
const makesTurn = (file: TypeScriptFile, { start, end }: Range): boolean =>
  file.facts.flow.nodes.some((node, id) => {
    if (node.start < start || node.end > end) return false;
    if (node.kind === 'object') return isTurn(at(file, id));
    return node.kind === 'ref' && definitionsOf(at(file, id)).some((made) => made.file === file && isTurn(made));
  });

/** Whether turns are put into the state that a hook holds: its setter is given one. */
function holdsTurns(hook: Place): boolean {
  const { file } = hook;
  const { bindings, calls, nodes } = file.facts.flow;
  return file.memo('holds turns', hook.id, false, () => {
    const setters = new Set<number>();
    for (const [id, binding] of bindings.entries())
      if (binding.values.some((value) => isSecondOf(file, value, hook.id))) setters.add(id);
    return calls.some((id) => {
      const call = nodes[id];
      const callee = call?.kind === 'call' ? nodes[call.callee] : undefined;
      return call !== undefined && callee?.kind === 'ref' && setters.has(callee.binding) && makesTurn(file, call);
    });
  });
}

/** Whether a value is the second element of what a call gave. */
function isSecondOf(file: TypeScriptFile, value: number, call: number): boolean {
  const node = nodeAt(at(file, value));
  if (node.kind !== 'index') return false;
  const by = nodeAt(at(file, node.by));
  return (
    by.kind === 'literal' &&
    by.value === 1 &&
    definitionsOf(at(file, node.of)).some((made) => made.file === file && made.id === call)
  );
}

/** Whether a flow brings what was said: from a chat hook, a model, or a state to which turns are added. */
function isSaid(flow: Flow): boolean {
  if (isHarmless(flow)) return false;
  if (isModelText(flow)) return true;
  const node = nodeAt(flow.origin);
  if (flow.kind !== 'call' || node.kind !== 'call') return false;
  const api = apiOf(at(flow.origin.file, node.callee)) ?? '';
  if (clientAnswers.test(api)) return saidMembers.test(flow.path[0] ?? '');
  return (stateHooks.test(api) || storedStates.test(api)) && flow.path[0] === '0' && holdsTurns(flow.origin);
}

/** The conversations that a file keeps in the browser, puts into the address or reports as events. */
export function* keptTranscriptsOf(file: TypeScriptFile): Iterable<KeptTranscript> {
  for (const { call, api } of apiCallsOf(file)) {
    const row = browserStoreRowsOf(api)[0];
    const value = row && argumentOf(call, row.value);
    if (row && value) {
      const flow = trace(value).flows.find(isSaid);
      if (flow || (row.kind === 'storage' && makesTurn(file, nodeAt(value))))
        yield { kind: row.kind, title: row.title, value, flow };
    } else if (storedStates.test(api) && holdsTurns(call)) {
      yield { kind: 'storage', title: 'localStorage', value: call, flow: undefined };
    } else if (persistedStore.test(api) && persistsTurns(call)) {
      yield { kind: 'storage', title: 'localStorage', value: at(file, (nodeAt(call) as NodeOf<'call'>).callee), flow: undefined };
    }
  }
  for (const { target, name, value } of file.facts.flow.assignments) {
    const api = apiOf(at(file, target)) ?? '';
    const isStorage = /^:(?:window\.)?(?:local|session)Storage$/.test(api);
    const isAddress = /^:(?:window\.)?location$/.test(api) && /^(?:href|search|hash)$/.test(name);
    const flow = isStorage || isAddress ? trace(at(file, value)).flows.find(isSaid) : undefined;
    if (flow)
      yield {
        kind: isStorage ? 'storage' : 'address',
        title: isStorage ? api.replace(/^.*[:.]/, '') : 'the address',
        value: at(file, value),
        flow,
      };
  }
}

/** Whether a store whose whole state is kept makes turns; one that says what it keeps may leave them out. */
function persistsTurns(call: Place): boolean {
  const options = argumentOf(call, 1);
  if (options && propertiesOf(options, 'partialize').length > 0) return false;
  const state = argumentOf(call, 0);
  return state !== undefined && makesTurn(call.file, nodeAt(state));
}
