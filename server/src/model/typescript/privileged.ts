import { matcherOf } from '../../catalog/table.js';
import { asksForApproval } from '../../catalog/typescript/actions.js';
import { accessCheckName } from '../../catalog/typescript/data.js';
import {
  grantingField,
  grantingFieldOfPerson,
  grantingStatus,
  personTable,
  rowWriters,
} from '../../catalog/typescript/verdicts.js';
import { contains } from '../../text/range.js';
import { type Action, actionsOf, calledName } from './actions.js';
import type { TypeScriptFile } from './file.js';
import { atomsOf, type Gate, gatesOf } from './gates.js';
import { exposureOfHandler } from './open-handlers.js';
import { at, functionAt, nameOf, nodeAt, type Place, textAt, withinOf } from './place.js';
import { constantOf, slotsOf } from './slots.js';
import { apiCallsOf } from './switches.js';
import { type Flow, trace } from './trace.js';
import { calleesOf, definitionsOf, type FunctionPlace } from './values.js';
import { verdictOf } from './verdicts.js';

const rowWritersOf = matcherOf(rowWriters);
/** Something that only some may have done: an action, or a write that grants. */
export interface Privileged {
  readonly call: Place;
  readonly kind: Action['kind'] | 'grants';
  readonly title: string;
  /** It matters whoever is hit: money, accounts, rights. */
  readonly isWeighty: boolean;
  readonly targets: readonly Place[];
}

/** The column by which a write gives somebody something. A new row grants nothing but what says so by its own name. */
function grantedBy(columns: Place, table: string, isNew: boolean): string | undefined {
  for (const made of definitionsOf(columns)) {
    const node = nodeAt(made);
    if (node.kind === 'array' && node.items[0] !== undefined) return grantedBy(at(made.file, node.items[0]), table, isNew);
    if (node.kind !== 'object') continue;
    for (const prop of node.props) {
      const value = constantOf(at(made.file, prop.value));
      if (grantingField.test(prop.name) && value !== false && value !== null) return prop.name;
      if (isNew) continue;
      if (grantingFieldOfPerson.test(prop.name) && personTable.test(table)) return prop.name;
      if (prop.name === 'status' && typeof value === 'string' && grantingStatus.test(value)) return `status: ${value}`;
    }
  }
  return undefined;
}

/** Every privileged call of a file. */
export const privilegedIn = (file: TypeScriptFile): readonly Privileged[] =>
  file.memo<readonly Privileged[]>('privileged', 0, [], () => {
    const found: Privileged[] = actionsOf(file).map(({ call, kind, title, targets }) => ({
      call,
      kind,
      title,
      targets,
      isWeighty: kind === 'pays' || kind === 'changes access',
    }));
    for (const { call, node, api } of apiCallsOf(file)) {
      const row = rowWritersOf(api)[0];
      const table = textAt(at(file, node.callee));
      const isNew = /\.(?:create|insert|values)$/.test(api);
      const column = row?.columns
        .flatMap((slot) => slotsOf(call, slot))
        .map((columns) => grantedBy(columns, table, isNew))
        .find((name) => name !== undefined);
      if (column !== undefined) found.push({ call, kind: 'grants', title: column, targets: [], isWeighty: true });
    }
    return found;
  });

const emptyNames = new Set([
  'length',
  'size',
  'ok',
  'status',
  'statusCode',
  'method',
  'success',
  'error',
  'type',
  'kind',
  'name',
]);
const rightsName = /admin|role|owner|staff|scope|permi|allow|^(?:is|has|can)[A-Z_]/i;
const isOfSender = (flow: Flow): boolean =>
  flow.kind === 'request' || flow.kind === 'tool-argument' || flow.kind === 'model-output';

/** Whether a value says nothing by itself: a missing one, a count, how a request went, or what the sender chose. */
function isEmpty(place: Place): boolean {
  const node = nodeAt(place);
  if (node.kind === 'operation') return node.operator === 'typeof';
  if (node.kind === 'member' && emptyNames.has(node.name)) return true;
  const constant = constantOf(place);
  if (constant !== undefined) return true;
  if (node.kind === 'global' && node.name === 'undefined') return true;
  const { flows } = trace(place);
  return flows.length > 0 && flows.every(isOfSender);
}

/** Whether a test asks something that neither the model nor the sender decides: an owner, a state, a limit, a person. */
function isRealTest({ test }: Gate): boolean {
  const node = nodeAt(test);
  const { file } = test;
  if (node.kind === 'operation' && node.of.length === 2) {
    const sides = node.of.map((id) => at(file, id));
    if (sides.some((side) => isMissing(side))) return false;
    // An amount under a limit is a limit, whoever names the amount.
    if (/^[<>]=?$/.test(node.operator))
      return !sides.some((side) => emptyNames.has(nameOf(side)) || trace(side).flows.some(({ kind }) => kind === 'model-output'));
    return sides.some((side) => !isEmpty(side));
  }
  if (node.kind === 'call') {
    if (/^(?:includes|has|some|every|find|isArray|test|match|startsWith|endsWith|Boolean|safeParse)$/.test(calledName(test)))
      return node.args.concat(node.callee).some((id) => trace(at(file, id)).flows.some(({ kind }) => kind === 'identity'));
    return true;
  }
  if (node.kind === 'member' || node.kind === 'ref') {
    if (emptyNames.has(nameOf(test))) return false;
    // Whether a row or a session is there tells nothing; a property of one may.
    return trace(test).flows.some(
      (flow) =>
        (flow.kind === 'identity' && rightsName.test(nameOf(test))) ||
        (flow.kind === 'call' && flow.path.length > 0 && node.kind === 'member'),
    );
  }
  return false;
}

const isMissing = (place: Place): boolean => {
  const node = nodeAt(place);
  return (
    (node.kind === 'literal' && (node.value === null || node.value === undefined)) ||
    (node.kind === 'string' && node.value === '') ||
    (node.kind === 'global' && node.name === 'undefined')
  );
};

/** Whether code runs under a test that does not rest on the model's word. */
export const isUnderRealTest = (place: Place): boolean =>
  gatesOf(place)
    .flatMap((gate) => atomsOf(gate))
    .some((atom) => !verdictOf(atom) && isRealTest(atom));

/** Whether a function, or one around it, asks a person or a function that is named for checking access. */
export function asksElsewhere({ file, fn }: FunctionPlace): boolean {
  let outer = fn;
  while (outer >= 0 && functionAt(file, outer).parent >= 0) outer = functionAt(file, outer).parent;
  const range = outer >= 0 ? functionAt(file, outer) : { start: 0, end: file.text.length };
  return file.facts.flow.calls.some((id) => {
    const call = at(file, id);
    const name = calledName(call);
    if (!contains(range, nodeAt(call)) || !(accessCheckName.test(name) || asksForApproval.test(name))) return false;
    // A function that only asks a model is the judge in question.
    return !calleesOf(call).some((callee) =>
      callee.file.entities.modelCalls.some((entry) => contains(functionAt(callee.file, callee.fn), nodeAt(entry.call))),
    );
  });
}

export type Entrance = 'open' | 'signed in' | 'unknown';

/** From where code is run: a tool or a request handler, and whether that one finds out who asks. */
export function entranceOf(call: Place): Entrance {
  const seen = new Set<string>();
  const queue: FunctionPlace[] = [{ file: call.file, fn: withinOf(call) }];
  let found: Entrance = 'unknown';
  while (queue.length > 0 && seen.size < 40) {
    const target = queue.shift() as FunctionPlace;
    const { file, fn } = target;
    const key = `${file.path}#${fn}`;
    if (fn < 0 || seen.has(key)) continue;
    seen.add(key);
    const role = file.roleOf(fn);
    if (role?.kind === 'tool') return 'open';
    if (role?.kind === 'request') {
      if (exposureOfHandler(target) !== 'guarded') return 'open';
      found = 'signed in';
    }
    queue.push({ file, fn: functionAt(file, fn).parent });
    for (const caller of file.allCallersOf(fn)) queue.push({ file: caller.file, fn: withinOf(caller) });
  }
  return found;
}

/** What is not used elsewhere: the values of an action's slots that somebody else chooses. */
export const isChosenByOthers = ({ targets }: Privileged): boolean =>
  targets.some((target) => trace(target).flows.some(({ kind }) => kind !== 'secret' && kind !== 'global' && kind !== 'identity'));
