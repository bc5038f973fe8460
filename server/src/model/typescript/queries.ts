import { matcherOf } from '../../catalog/table.js';
import {
  conditionFunctions,
  type DataApiRow,
  dataApis,
  filterMethods,
  personalTable,
  tableMethods,
} from '../../catalog/typescript/data.js';
import type { TypeScriptFile } from './file.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import { slotsOf, stringOf } from './slots.js';
import { type Flow, trace } from './trace.js';
import { apiOf, argumentOf, definitionsOf } from './values.js';

const dataApisOf = matcherOf(dataApis);
/** A read or write of rows, with the values that choose them. */
export interface DataQuery {
  readonly call: Place;
  readonly title: string;
  /** Table, model or collection; empty when it is not told. */
  readonly table: string;
  /** The values themselves, out of the objects, lists and condition functions that hold them. */
  readonly filters: readonly Place[];
  /** It gives rows, rather than counting or changing them. */
  readonly readsRows: boolean;
  readonly deletesRows: boolean;
}

/** The calls of a chain, from the last one down to the first. */
function chainOf(call: Place): { call: Place; name: string }[] {
  const chain: { call: Place; name: string }[] = [];
  let current: Place | undefined = call;
  while (current && chain.length < 40) {
    const node = nodeAt(current);
    if (node.kind !== 'call') break;
    const callee = nodeAt(at(current.file, node.callee));
    chain.push({ call: current, name: callee.kind === 'member' ? callee.name : '' });
    const next: Place | undefined = callee.kind === 'member' ? at(current.file, callee.of) : undefined;
    current =
      next && nodeAt(next).kind === 'call' ? next : next && definitionsOf(next).find((place) => nodeAt(place).kind === 'call');
  }
  return chain;
}

function tableName(place: Place | undefined): string {
  if (!place) return '';
  const constant = stringOf(place);
  if (constant !== undefined) return constant;
  const node = nodeAt(place);
  if (node.kind === 'ref') return place.file.facts.flow.bindings[node.binding]?.name ?? '';
  return node.kind === 'member' ? node.name : '';
}

/** The values in a condition: `eq(t.id, id)`, `{ id: { in: ids } }`, `[a, b]`, `(t, { eq }) => eq(t.id, id)`. */
function valuesIn(condition: Place, depth = 0): Place[] {
  if (depth > 6) return [];
  const node = nodeAt(condition);
  const { file } = condition;
  const inner = (ids: readonly number[]): Place[] => ids.flatMap((id) => valuesIn(at(file, id), depth + 1));
  switch (node.kind) {
    case 'object':
      return inner(node.props.map((prop) => prop.value));
    case 'array':
      return inner(node.items);
    case 'spread':
      return inner([node.of]);
    case 'function':
      return inner(functionAt(file, node.fn).returns);
    case 'call': {
      const slot = conditionFunctions.get(apiOf(at(file, node.callee)) ?? '') ?? conditionByName(condition);
      if (slot === undefined) return [condition];
      return inner(slot === 'all' ? node.args : node.args.slice(slot, slot + 1));
    }
    case 'ref': {
      const made = definitionsOf(condition);
      return made.length > 0 && made.every((place) => ['object', 'array'].includes(nodeAt(place).kind))
        ? made.flatMap((place) => valuesIn(place, depth + 1))
        : [condition];
    }
    default:
      return [condition];
  }
}

/** In `where: (t, { eq, and }) => …` the functions come as a parameter, known by their names only. */
function conditionByName(call: Place): number | 'all' | undefined {
  const node = nodeAt(call);
  const callee = node.kind === 'call' ? nodeAt(at(call.file, node.callee)) : undefined;
  const binding = callee?.kind === 'ref' ? call.file.facts.flow.bindings[callee.binding] : undefined;
  return binding?.kind === 'parameter' ? conditionFunctions.get(`drizzle-orm:${binding.name}`) : undefined;
}

const tableIn = (sql: string): string => /\b(?:from|update|into|delete\s+from)\s+["`[]?([\w.]+)/i.exec(sql)?.[1] ?? '';

/** Options that are somebody else's object, whole or spread, may hold a condition. */
function unknownOptions(options: Place | undefined): Place[] {
  return (options ? definitionsOf(options) : []).flatMap((place) => {
    const node = nodeAt(place);
    if (node.kind !== 'object') return [place];
    return node.props.filter(({ form }) => form === 'spread').map(({ value }) => at(place.file, value));
  });
}

/** Methods that give rows. */
const deletes = /^(?:delete|deleteMany|deleteOne|softDelete|remove|destroy|truncate|findByIdAndDelete|findOneAndDelete)$/;
const reads = /^(?:find|findMany|findAll|findFirst|select|selectDistinct|all|iterate)$/;

function queryOf(call: Place, api: string, row: DataApiRow): Omit<DataQuery, 'readsRows' | 'deletesRows'> {
  const node = nodeAt(call);
  const { title } = row;
  const chain = chainOf(call);
  switch (row.filter) {
    case 'where-option':
      return {
        call,
        title,
        table: /\.(\w+)\.\w+$/.exec(api)?.[1] ?? '',
        filters: [...slotsOf(call, '0.where').flatMap((place) => valuesIn(place)), ...unknownOptions(argumentOf(call, 0))],
      };
    case 'first-argument': {
      const named = chain.find(({ name }) => name === 'collection' || name === 'model');
      const filter = argumentOf(call, 0);
      return { call, title, table: tableName(named && argumentOf(named.call, 0)), filters: filter ? valuesIn(filter) : [] };
    }
    case 'prepared': {
      const prepared = chain.find(({ name }) => name === 'prepare');
      const args = node.kind === 'call' ? node.args.map((id) => at(call.file, id)) : [];
      return {
        call,
        title,
        table: tableIn(stringOf(prepared && argumentOf(prepared.call, 0)) ?? ''),
        filters: args.flatMap((place) => valuesIn(place)),
      };
    }
    default: {
      const filters: Place[] = [];
      let table = '';
      for (const link of chain) {
        const inner = nodeAt(link.call);
        if (inner.kind !== 'call') continue;
        const args = inner.args.map((id) => at(link.call.file, id));
        if (filterMethods.has(link.name)) filters.push(...args.flatMap((place) => valuesIn(place)));
        if (tableMethods.has(link.name) || link.name === '') table ||= tableName(args[0]);
      }
      return { call, title, table, filters };
    }
  }
}

/** Every query of a file that the catalogue knows, each at the outermost call of its chain. */
export function queriesOf(file: TypeScriptFile): DataQuery[] {
  const { flow } = file.facts;
  const inner = new Set<number>();
  for (const id of flow.calls) {
    const node = flow.nodes[id];
    const callee = node?.kind === 'call' ? flow.nodes[node.callee] : undefined;
    if (callee?.kind === 'member' && flow.nodes[callee.of]?.kind === 'call') inner.add(callee.of);
  }
  const queries: DataQuery[] = [];
  for (const id of flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call);
    const api = node.kind === 'call' ? apiOf(at(file, node.callee)) : undefined;
    const row = api ? dataApisOf(api)[0] : undefined;
    // A chain counts once, where it ends; other calls are complete in themselves.
    if (api && row && !(row.filter === 'chain' && inner.has(id)))
      queries.push({
        ...queryOf(call, api, row),
        readsRows: chainOf(call).some(({ name }) => reads.test(name)),
        deletesRows: chainOf(call).some(({ name }) => deletes.test(name)),
      });
  }
  for (const sink of file.entities.sinks) {
    if (sink.row.kind !== 'sql' || sink.values.length === 0) continue;
    const filters = sink.values.flatMap((place) => valuesIn(place));
    queries.push({
      call: sink.call,
      title: sink.row.title,
      table: tableIn(stringOf(sink.text) ?? ''),
      filters,
      readsRows: false,
      deletesRows: /^\s*delete\b/i.test(stringOf(sink.text) ?? ''),
    });
  }
  return queries;
}

export const isPersonal = (query: DataQuery): boolean => personalTable.test(query.table);

/** The flows of all values that choose a query's rows. */
export const filterFlows = (query: DataQuery): { flow: Flow; filter: Place }[] =>
  query.filters.flatMap((filter) => trace(filter).flows.map((flow) => ({ flow, filter })));
