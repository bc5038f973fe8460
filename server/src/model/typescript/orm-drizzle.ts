import { drizzlePolicy, type TableRow, tableRows } from '../../catalog/typescript/orm.js';
import type { SqlColumn, SqlName, SqlRecord, SqlReference } from '../../facts/sql/records.js';
import type { TypeScriptFile } from './file.js';
import type { DeclaredTable } from './orm.js';
import { at, calleeName, functionAt, type NodeOf, nodeAt, type Place } from './place.js';
import { stringOf } from './slots.js';
import { apiOf, argumentOf, definitionsOf, functionsOf, propertiesOf } from './values.js';

/** The calls of a chain, from the first one on: `text('x')`, `.notNull()`. */
function linksOf(value: Place): { readonly name: string; readonly call: Place }[] {
  const links: { name: string; call: Place }[] = [];
  let current: Place | undefined = value;
  while (current && links.length < 30) {
    const node = nodeAt(current);
    if (node.kind !== 'call') break;
    links.unshift({ name: calleeName(current), call: current });
    const callee = nodeAt(at(current.file, node.callee));
    const receiver: Place | undefined = callee.kind === 'member' ? at(current.file, callee.of) : undefined;
    current = receiver && nodeAt(receiver).kind === 'call' ? receiver : undefined;
  }
  return links;
}

const rowOf = (call: Place): TableRow | undefined => {
  const node = nodeAt(call);
  const api = node.kind === 'call' ? apiOf(at(call.file, node.callee)) : undefined;
  return api ? tableRows.find((row) => row.maker === 'drizzle' && row.api.test(api)) : undefined;
};

/** The call that makes the table, within `pgTable(…).enableRLS()`. */
const makerIn = (value: Place): Place | undefined => linksOf(value).find(({ call }) => rowOf(call))?.call;

function nameOfTable(maker: Place): SqlName {
  const node = nodeAt(maker) as NodeOf<'call'>;
  const callee = nodeAt(at(maker.file, node.callee));
  const [schema] = callee.kind === 'member' ? definitionsOf(at(maker.file, callee.of)) : [];
  const named = schema && nodeAt(schema).kind === 'call' ? stringOf(argumentOf(schema, 0)) : undefined;
  return { schema: named ?? '', name: stringOf(argumentOf(maker, 0)) ?? '' };
}

/** The table and column that `users.id` means. */
function targetOf(value: Place): { table: SqlName; column: string } | undefined {
  const node = nodeAt(value);
  if (node.kind !== 'member') return undefined;
  const [made] = definitionsOf(at(value.file, node.of)).flatMap((place) => makerIn(place) ?? []);
  return made && { table: nameOfTable(made), column: node.name };
}

const rules: Readonly<Record<string, SqlReference['onDelete']>> = {
  cascade: 'cascade',
  'set null': 'set null',
  'set default': 'set default',
  restrict: 'restrict',
};

function referenceOf(target: Place | undefined, options: Place | undefined): SqlReference | undefined {
  const found = target && targetOf(target);
  if (!found) return undefined;
  const rule = options && stringOf(propertiesOf(options, 'onDelete')[0]);
  return { table: found.table, columns: [found.column], onDelete: rules[rule ?? ''] ?? 'no action' };
}

/** What a function written in place gives: `() => users.id`, `(table) => [ … ]`. */
const returnsOf = (value: Place | undefined): Place[] =>
  value ? functionsOf(value).flatMap(({ file, fn }) => functionAt(file, fn).returns.map((id) => at(file, id))) : [];

function columnOf(alias: string, range: { start: number; end: number }, value: Place): SqlColumn | undefined {
  const links = linksOf(value);
  const [head] = links;
  if (!head) return undefined;
  const link = (name: string): Place | undefined => links.find((entry) => entry.name === name)?.call;
  const references = link('references');
  const [target] = references ? returnsOf(argumentOf(references, 0)) : [];
  const reference = referenceOf(target, references && argumentOf(references, 1));
  const type = head.name.toLowerCase();
  return {
    at: range,
    name: stringOf(argumentOf(head.call, 0)) ?? alias,
    alias,
    type: link('array') ? `${type}[]` : type,
    notNull: link('notNull') !== undefined || link('primaryKey') !== undefined,
    primaryKey: link('primaryKey') !== undefined,
    hasDefault: links.some(({ name }) => /^default|^\$default/.test(name)) || type.includes('serial'),
    ...(reference ? { references: reference } : {}),
    // A type of the project's own may encrypt; what it is called says whether it does.
    ...(/encrypt|cipher|hash/i.test(head.name) ? { isProtected: true as const } : {}),
  };
}

/** The columns of an object, spread ones included, whose own place then is that of the spread. */
function columnsOf(objects: readonly Place[], file: TypeScriptFile): { columns: SqlColumn[]; isWhole: boolean } {
  const columns: SqlColumn[] = [];
  let isWhole = objects.length > 0;
  for (const object of objects) {
    const node = nodeAt(object);
    if (node.kind !== 'object') {
      isWhole = false;
      continue;
    }
    for (const prop of node.props) {
      const value = at(object.file, prop.value);
      if (prop.form === 'spread') {
        const inner = columnsOf(definitionsOf(value), object.file);
        isWhole &&= inner.isWhole;
        columns.push(...inner.columns.map((column) => ({ ...column, at: { start: prop.start, end: prop.end } })));
        continue;
      }
      const [made] = definitionsOf(value);
      const column = prop.name && made ? columnOf(prop.name, object.file === file ? prop.nameRange : prop, made) : undefined;
      if (column) columns.push(column);
      else isWhole = false;
    }
  }
  return { columns, isWhole };
}

/** What the third argument adds: policies, and foreign keys over its columns. */
function extrasOf(extra: Place | undefined, table: SqlName, stored: (alias: string) => string): SqlRecord[] {
  const records: SqlRecord[] = [];
  const entries = returnsOf(extra).flatMap((place) => {
    const node = nodeAt(place);
    if (node.kind === 'array') return node.items.map((id) => at(place.file, id));
    return node.kind === 'object' ? node.props.map((prop) => at(place.file, prop.value)) : [];
  });
  for (const entry of entries) {
    for (const { call } of linksOf(entry)) {
      const node = nodeAt(call) as NodeOf<'call'>;
      const api = apiOf(at(call.file, node.callee)) ?? '';
      const range = { start: node.start, end: node.end };
      if (drizzlePolicy.test(api)) records.push({ kind: 'row-security', at: range, table, change: 'enable' });
      if (!/:foreignKey$/.test(api)) continue;
      const options = argumentOf(call, 0);
      const list = (name: string): Place[] =>
        (options ? propertiesOf(options, name) : []).flatMap((place) => {
          const made = nodeAt(place);
          return made.kind === 'array' ? made.items.map((id) => at(place.file, id)) : [];
        });
      const [target] = list('foreignColumns');
      const onDelete = linksOf(entry).find(({ name }) => name === 'onDelete')?.call;
      const reference = referenceOf(target, undefined);
      const columns = list('columns').flatMap((place) => {
        const named = nodeAt(place);
        return named.kind === 'member' ? [stored(named.name)] : [];
      });
      const rule = onDelete && stringOf(argumentOf(onDelete, 0));
      if (reference)
        records.push({
          ...{ kind: 'add-reference', at: range, table, columns },
          reference: { ...reference, onDelete: rules[rule ?? ''] ?? 'no action' },
        });
    }
  }
  return records;
}

/** Whether anything of a chain or a policy that is linked later switches row security on. */
function switchesOn(file: TypeScriptFile, binding: number, links: readonly { name: string }[], api: string): boolean {
  if (api.endsWith('.withRLS') || links.some(({ name }) => name === 'enableRLS')) return true;
  return linkedIn(file).has(binding);
}

/** The tables that a policy is linked to. */
const linkedIn = (file: TypeScriptFile): ReadonlySet<number> =>
  file.memo<ReadonlySet<number>>('linked tables', 0, new Set(), () => {
    const linked = file.facts.flow.calls.flatMap((id) => {
      const call = at(file, id);
      const argument = calleeName(call) === 'link' ? argumentOf(call, 0) : undefined;
      const node = argument && nodeAt(argument);
      return node?.kind === 'ref' ? [node.binding] : [];
    });
    return new Set(linked);
  });

/** Tables of Drizzle. */
export function* drizzleTables(file: TypeScriptFile): Iterable<DeclaredTable> {
  for (const [index, binding] of file.facts.flow.bindings.entries()) {
    if (binding.import || binding.kind !== 'variable') continue;
    for (const id of binding.values) {
      const value = at(file, id);
      const maker = makerIn(value);
      const row = maker && rowOf(maker);
      if (!maker || !row) continue;
      const second = argumentOf(maker, Number(row.columns));
      const table = nameOfTable(maker);
      if (!second || !table.name) continue;
      const isCallback = functionsOf(second).length > 0;
      const objects = isCallback ? returnsOf(second) : definitionsOf(second);
      const { columns, isWhole } = columnsOf(objects, file);
      const byAlias = new Map(columns.map((column) => [column.alias, column.name]));
      const [own] = objects.filter((place) => place.file === file && nodeAt(place).kind === 'object');
      const body = own && nodeAt(own);
      const range = { start: nodeAt(value).start, end: nodeAt(value).end };
      const named = { start: binding.start, end: binding.end };
      const api = apiOf(at(file, (nodeAt(maker) as NodeOf<'call'>).callee)) ?? '';
      const isOn = switchesOn(file, index, linksOf(value), api);
      yield {
        ...{ at: named, range, table, columns, isWhole, dialect: row.dialect ?? 'postgres' },
        declaration: {
          maker: 'drizzle',
          alias: binding.name,
          relations: [],
          ...(body ? { body: { start: body.start + 1, end: body.end - 1 } } : {}),
        },
        more: [
          ...extrasOf(argumentOf(maker, 2), table, (alias) => byAlias.get(alias) ?? alias),
          ...(isOn ? [{ kind: 'row-security' as const, at: named, table, change: 'enable' as const }] : []),
        ],
      };
    }
  }
}
