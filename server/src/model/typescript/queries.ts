import { type DataApiRow, dataApis, filterMethods, personalTable, tableMethods } from '../../catalog/typescript/data.js';
import type { TypeScriptFile } from './file.js';
import { at, nodeAt, type Place } from './place.js';
import { type Flow, trace } from './trace.js';
import { apiOf, argumentOf, definitionsOf, slotsOf, stringOf } from './values.js';

/** A read or write of rows, with the values that choose them. */
export interface DataQuery {
  readonly call: Place;
  readonly title: string;
  /** Table, model or collection; empty when it is not told. */
  readonly table: string;
  readonly filters: readonly Place[];
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
      next && nodeAt(next).kind === 'call'
        ? next
        : next && definitionsOf(next).find((place) => place.file === call.file && nodeAt(place).kind === 'call');
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

function queryOf(call: Place, api: string, row: DataApiRow): DataQuery {
  if (row.filter === 'where-option') {
    return { call, title: row.title, table: /\.(\w+)\.\w+$/.exec(api)?.[1] ?? '', filters: slotsOf(call, '0.where') };
  }
  const filters: Place[] = [];
  let table = '';
  for (const link of chainOf(call)) {
    const node = nodeAt(link.call);
    if (node.kind !== 'call') continue;
    if (filterMethods.has(link.name)) filters.push(...node.args.map((id) => at(link.call.file, id)));
    if (tableMethods.has(link.name) || link.name === '') table ||= tableName(argumentOf(link.call, 0));
  }
  return { call, title: row.title, table, filters };
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
    if (inner.has(id)) continue;
    const call = at(file, id);
    const node = nodeAt(call);
    const api = node.kind === 'call' ? apiOf(at(file, node.callee)) : undefined;
    const row = api ? dataApis.find((entry) => entry.api.test(api)) : undefined;
    if (api && row) queries.push(queryOf(call, api, row));
  }
  for (const sink of file.entities.sinks) {
    if (sink.row.kind !== 'sql' || sink.values.length === 0) continue;
    const text = stringOf(sink.text) ?? '';
    const table = /\b(?:from|update|into|delete\s+from)\s+["`[]?([\w.]+)/i.exec(text)?.[1] ?? '';
    queries.push({ call: sink.call, title: sink.row.title, table, filters: sink.values });
  }
  return queries;
}

export const isPersonal = (query: DataQuery): boolean => personalTable.test(query.table);

/** The flows of all values that choose a query's rows. */
export const filterFlows = (query: DataQuery): { flow: Flow; filter: Place }[] =>
  query.filters.flatMap((filter) => trace(filter).flows.map((flow) => ({ flow, filter })));
