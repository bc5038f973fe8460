import {
  callerHolders,
  givesId,
  isPersonTable,
  pickMethods,
  pickOptions,
  recordHolders,
  requestArgument,
  requestHolders,
  serializers,
  tokenClaims,
} from '../../catalog/typescript/persons.js';
import type { TypeScriptFile } from './file.js';
import { at, calleeName, keyOf, nodeAt, type Place, textAt } from './place.js';
import { type DataQuery, filterFlows, queriesOf } from './queries.js';
import { stringOf } from './slots.js';
import type { Flow } from './trace.js';
import { apiOf, argumentOf, definitionsOf } from './values.js';

/** A row, a session or the like that says many things of one person, and the part of it that a flow takes. */
export interface PersonRecord {
  /** The same for all flows from one record. */
  readonly key: string;
  /** For a message: "a row of patients", "the session". */
  readonly title: string;
  /** The field that is taken; undefined where the whole record is. */
  readonly field: string | undefined;
  /** It is the record of whoever asks. */
  readonly isCallers: boolean;
  /** What it holds is less certain: it may be no more than an id. */
  readonly isUncertain: boolean;
}

const namesOf = (path: readonly string[]): string[] =>
  path.filter((name) => name !== '[]' && !/^\d+$/.test(name) && !name.endsWith('()'));

/** The first name on a path that is not only where the record is kept. */
const fieldOf = (path: readonly string[]): string | undefined => namesOf(path).find((name) => !recordHolders.has(name));

/** Whether a session is found by something else than the request: then it may be one of a game, a chat or a workshop. */
const isLookedUp = (call: Place): boolean => {
  const node = nodeAt(call);
  return node.kind === 'call' && node.args.some((id) => !requestArgument.test(textAt(at(call.file, id))));
};

/** The caller's record as the framework or a function gives it out. */
function callersRecord(flow: Flow): PersonRecord | undefined {
  const names = namesOf(flow.path);
  const node = nodeAt(flow.origin);
  const name = node.kind === 'call' ? calleeName(flow.origin) : '';
  const [first] = names;
  if (givesId.test(name) || flow.path.includes('get()')) return undefined;
  const inner = names.filter((entry) => !requestHolders.has(entry));
  // What a request carries besides the caller is not told by its kind alone.
  if (first !== undefined && requestHolders.has(first) && !callerHolders.has(inner[0] ?? '')) return undefined;
  if (node.kind !== 'call' && inner.length === 0) return undefined;
  const field = inner.find((entry) => !recordHolders.has(entry) && !callerHolders.has(entry));
  const api = node.kind === 'call' ? (apiOf(at(flow.origin.file, node.callee)) ?? '') : '';
  const holder = inner.findLast((entry) => callerHolders.has(entry)) ?? name;
  const title = /session|auth$/i.test(holder)
    ? 'the session'
    : tokenClaims.test(api)
      ? 'the claims of a token'
      : 'the signed-in user';
  const isUncertain = tokenClaims.test(api) || (title === 'the session' && isLookedUp(flow.origin));
  return { key: keyOf(flow.origin), title, field, isCallers: true, isUncertain };
}

const selectsAll = (sql: string): string | undefined =>
  /^\s*select\s+(?:distinct\s+)?(?:\w+\.)?\*[\s\S]*?\bfrom\s+["`[]?([\w.]+)/i.exec(sql)?.[1];

/** Whether a call of a query's chain asks for some of the columns, or may do so. */
function picks(call: Place): boolean {
  const node = nodeAt(call);
  if (node.kind !== 'call') return false;
  const name = calleeName(call);
  if (pickMethods.has(name)) return true;
  if (/^(?:count\w*|aggregate|groupBy|exists|distinct)$/.test(name)) return true;
  const [first] = node.args.map((id) => at(call.file, id));
  if (name === 'select') {
    if (!first) return false;
    const columns = stringOf(first);
    return columns === undefined || !/(?:^|,)\s*(?:\w+\.)?\*/.test(columns);
  }
  return node.args.some((id) =>
    definitionsOf(at(call.file, id)).some((place) => {
      const made = nodeAt(place);
      return (
        made.kind === 'object' &&
        made.props.some((prop) => pickOptions.has(prop.name) || (prop.form === 'spread' && name !== 'where'))
      );
    }),
  );
}

/** The calls of a chain, from the one given down to the first. */
function chainBelow(call: Place, depth = 0): Place[] {
  const node = nodeAt(call);
  if (node.kind !== 'call' || depth > 20) return [];
  const callee = nodeAt(at(call.file, node.callee));
  if (callee.kind !== 'member') return [call];
  const below = definitionsOf(at(call.file, callee.of)).find((place) => nodeAt(place).kind === 'call');
  return below ? [call, ...chainBelow(below, depth + 1)] : [call];
}

/** The statement that a chain prepared. */
function textPrepared(chain: readonly Place[]): Place | undefined {
  const prepared = chain.find((link) => calleeName(link) === 'prepare');
  return prepared && argumentOf(prepared, 0);
}

/** A call that gives rows of a table of people with every column. */
interface WholeRow {
  readonly call: Place;
  readonly table: string;
  readonly query?: DataQuery;
}

function wholeRows(file: TypeScriptFile): readonly WholeRow[] {
  return file.memo<readonly WholeRow[]>('whole rows', -1, [], () => {
    const found: WholeRow[] = [];
    const { sinks } = file.entities;
    for (const query of queriesOf(file)) {
      const { call, table } = query;
      const chain = chainBelow(call);
      const statement = sinks.find((sink) => sink.call.id === call.id)?.text ?? textPrepared(chain);
      const isWhole = statement ? selectsAll(stringOf(statement) ?? '') !== undefined : !chain.some(picks);
      if (isWhole) found.push({ call, table, query });
    }
    for (const { call, text, row } of sinks) {
      const table = row.kind === 'sql' ? selectsAll(stringOf(text) ?? '') : undefined;
      if (table && !found.some((known) => known.call.id === call.id)) found.push({ call, table });
    }
    return found.filter(({ table }) => isPersonTable(table));
  });
}

function rowRecord(flow: Flow): PersonRecord | undefined {
  const origin = nodeAt(flow.origin);
  if (origin.kind !== 'call') return undefined;
  const row = wholeRows(flow.origin.file).find(({ call }) => {
    const { start, end } = nodeAt(call);
    return start === origin.start && origin.end <= end;
  });
  if (!row) return undefined;
  const isCallers = row.query !== undefined && filterFlows(row.query).some((entry) => entry.flow.kind === 'identity');
  return { key: keyOf(row.call), title: `a row of ${row.table}`, field: fieldOf(flow.path), isCallers, isUncertain: false };
}

/** Headers and cookies together: the proof of who the caller is, among other things. */
function requestRecord(flow: Flow): PersonRecord | undefined {
  const names = namesOf(flow.path).filter((name) => !requestHolders.has(name) && name !== 'request');
  if (names.length !== 1 || !/^(?:headers|cookies)$/.test(names[0] ?? '')) return undefined;
  return {
    key: `${keyOf(flow.origin)} ${names[0]}`,
    title: `the request’s ${names[0]}`,
    field: undefined,
    isCallers: true,
    isUncertain: false,
  };
}

/** The record of a person that a flow takes whole or a field of; undefined for a flow from anything else. */
export function personRecordOf(flow: Flow): PersonRecord | undefined {
  if (flow.kind === 'identity') return callersRecord(flow);
  if (flow.kind === 'request') return requestRecord(flow);
  return flow.kind === 'call' ? rowRecord(flow) : undefined;
}

/** A person's record, and the flow that takes it or a field of it. */
export interface Taken {
  readonly record: PersonRecord;
  readonly flow: Flow;
}

/** The records that some flows take from. */
export const recordsIn = (flows: readonly Flow[]): Taken[] =>
  flows.flatMap((flow) => {
    const record = personRecordOf(flow);
    return record ? [{ record, flow }] : [];
  });

/** The call on a flow's way that makes text of a whole object; undefined where none does or it is told which fields to take. */
export function serializerOn(flow: Flow): Place | undefined {
  const calls = flow.steps.filter((step) => {
    const node = nodeAt(step);
    return node.kind === 'call' && serializers.has(apiOf(at(step.file, node.callee)) ?? '');
  });
  const isPicked = calls.some((call) => {
    const replacer = argumentOf(call, 1);
    const node = replacer && nodeAt(replacer);
    return node !== undefined && node.kind !== 'literal' && calleeName(call) === 'stringify';
  });
  return isPicked ? undefined : calls.at(-1);
}
