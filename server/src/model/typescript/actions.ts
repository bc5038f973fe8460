import { matcherOf } from '../../catalog/table.js';
import {
  type ActionRow,
  actionRows,
  deletingChain,
  deletingStatement,
  destroyingStatement,
  runsStatement,
} from '../../catalog/typescript/actions.js';
import type { TypeScriptFile } from './file.js';
import { at, nameOrGlobalOf, nodeAt, type Place } from './place.js';
import { constantOf, slotsOf } from './slots.js';
import { apiCallsOf } from './switches.js';
import { type Flow, trace } from './trace.js';
import { apiOf, definitionsOf } from './values.js';

const actionRowsOf = matcherOf(actionRows);
/** A call that acts on the world, with what chooses whom or what it hits. */
export interface Action {
  readonly call: Place;
  readonly kind: ActionRow['kind'];
  /** As a person calls what is hit: "mail", "rows", "the table". */
  readonly title: string;
  readonly targets: readonly Place[];
  /** It destroys whatever it names, so that it does not matter who chose it. */
  readonly isTotal: boolean;
}

/** The constant beginning of a text. */
function headOf(text: Place): string {
  const [place] = definitionsOf(text);
  const node = place && nodeAt(place);
  if (node?.kind === 'string') return node.value;
  const first = place && node?.kind === 'template' ? node.parts[0] : undefined;
  return place && first !== undefined ? headOf(at(place.file, first)) : '';
}

/** Statements that a file runs, by its own helpers as well, which destroy tables or rows. */
function* statements(file: TypeScriptFile): Iterable<Action> {
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call);
    if (node.kind !== 'call') continue;
    const name = nameOrGlobalOf(at(file, node.callee));
    // A prepared statement gets its values from the call that runs it.
    const isPrepared = name === 'prepare';
    if (!isPrepared && !runsStatement.test(name)) continue;
    const head =
      node.form === 'tag'
        ? file.text.slice(nodeAt(at(file, node.callee)).end, node.end).replace(/^\s*`/, '')
        : headOf(at(file, node.args[0] ?? node.callee));
    const isTotal = destroyingStatement.test(head);
    if (!isTotal && !deletingStatement.test(head)) continue;
    yield {
      call,
      kind: 'destroys',
      title: isTotal ? 'tables' : 'rows',
      targets: [...node.args.map((arg) => at(file, arg)), ...(isPrepared ? chainTargets(file, id) : [])],
      isTotal,
    };
  }
}

/** What chooses the rows of a chain: the arguments of all its calls after the one that deletes. */
function chainTargets(file: TypeScriptFile, inner: number): Place[] {
  const targets: Place[] = [];
  let current = inner;
  for (const id of file.facts.flow.calls) {
    const node = nodeAt(at(file, id));
    const callee = node.kind === 'call' ? nodeAt(at(file, node.callee)) : undefined;
    if (node.kind !== 'call' || callee?.kind !== 'member' || callee.of !== current) continue;
    targets.push(...node.args.map((arg) => at(file, arg)));
    current = id;
  }
  return targets;
}

/** Every call of a file that the catalogue knows to act on the world. */
export function actionsOf(file: TypeScriptFile): Action[] {
  const found: Action[] = [...statements(file)];
  for (const { call, api } of apiCallsOf(file)) {
    if (deletingChain.test(api)) {
      found.push({ call, kind: 'destroys', title: 'rows', targets: chainTargets(file, call.id), isTotal: false });
      continue;
    }
    const row = actionRowsOf(api)[0];
    if (!row) continue;
    const { when } = row;
    if (when && !slotsOf(call, when[0]).some((place) => constantOf(place) === when[1])) continue;
    const targets = (row.target ?? []).map((slot) => slotsOf(call, slot)).find((places) => places.length > 0) ?? [];
    found.push({ call, kind: row.kind, title: row.title, targets, isTotal: row.target === undefined });
  }
  return found;
}

/** How the model decides whom or what an action hits; undefined where it does not. */
export const choiceOf = ({ targets }: Action): Flow | undefined =>
  targets.flatMap((target) => trace(target).flows).find((flow) => flow.kind === 'tool-argument' || flow.kind === 'model-output');

/** The name of what a call runs, as the code writes it. */
export const calledName = (call: Place): string => {
  const node = nodeAt(call);
  return node.kind === 'call' ? nameOrGlobalOf(at(call.file, node.callee)) : '';
};

/** The API path of what a call runs. */
export const calledApi = (call: Place): string => {
  const node = nodeAt(call);
  return (node.kind === 'call' && apiOf(at(call.file, node.callee))) || '';
};
