import { type TableRow, tableRows } from '../../catalog/typescript/orm.js';
import type { SqlColumn, SqlName, SqlRecord } from '../../facts/sql/records.js';
import type { TypeScriptFile } from './file.js';
import type { DeclaredTable } from './orm.js';
import { columnsOf, namedTable, referenceTo, stamps } from './orm-columns.js';
import { at, calleeName, type NodeOf, nameOrGlobalOf, nodeAt, type Place } from './place.js';
import { slotsOf, stringOf } from './slots.js';
import { apiOf, argumentOf, propertiesOf } from './values.js';

/** Relations that are declared by calls on the model: `Message.belongsTo(User, { foreignKey: 'userId' })`. */
function sequelizeRelations(
  file: TypeScriptFile,
  names: readonly string[],
  table: SqlName,
): { records: SqlRecord[]; columns: SqlColumn[] } {
  const records: SqlRecord[] = [];
  const columns: SqlColumn[] = [];
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const node = nodeAt(call) as NodeOf<'call'>;
    const callee = nodeAt(at(file, node.callee));
    if (callee.kind !== 'member' || !/^(?:belongsTo|hasMany|hasOne)$/.test(callee.name)) continue;
    const receiver = nameOrGlobalOf(at(file, callee.of));
    const target = namedTable(argumentOf(call, 0));
    const isOwn = names.includes((callee.name === 'belongsTo' ? receiver : target?.name) ?? '');
    const other = callee.name === 'belongsTo' ? target?.name : receiver;
    if (!isOwn || !other) continue;
    const options = argumentOf(call, 1);
    const name = (options && stringOf(propertiesOf(options, 'foreignKey')[0])) ?? `${other[0]?.toLowerCase()}${other.slice(1)}Id`;
    const place = { start: node.start, end: node.end };
    columns.push({ at: place, name, type: '', notNull: false, primaryKey: false, hasDefault: false });
    records.push({
      ...{ kind: 'add-reference', at: place, table, columns: [name] },
      reference: referenceTo({ schema: '', name: other }, options && stringOf(propertiesOf(options, 'onDelete')[0])),
    });
  }
  return { records, columns };
}

/** Relations of an EntitySchema: `relations: { user: { type: 'many-to-one', target: 'User' } }`. */
function schemaRelations(options: Place, table: SqlName): SqlRecord[] {
  const props = propertiesOf(options, 'relations').flatMap((place) => {
    const list = nodeAt(place);
    return list.kind === 'object' ? list.props.map((prop) => ({ prop, of: at(place.file, prop.value) })) : [];
  });
  return props.flatMap(({ prop, of }) => {
    const target = namedTable(propertiesOf(of, 'target')[0]);
    const isOne = /^(?:many|one)-to-one$/.test(stringOf(propertiesOf(of, 'type')[0]) ?? '');
    if (!target || !isOne) return [];
    const column = { at: prop.nameRange, name: `${prop.name}Id`, type: '', notNull: false, primaryKey: false, hasDefault: false };
    const references = referenceTo(target, stringOf(propertiesOf(of, 'onDelete')[0]));
    return [{ kind: 'add-column' as const, at: prop.nameRange, table, column: { ...column, references } }];
  });
}

/** The variable that a call's result is given to. */
const variableOf = ({ file, id }: Place): string =>
  file.facts.flow.bindings.find((binding) => binding.values.includes(id))?.name ?? '';

function plainTable(call: Place, row: TableRow, file: TypeScriptFile): DeclaredTable | undefined {
  const node = nodeAt(call) as NodeOf<'call'>;
  const callee = nodeAt(at(file, node.callee));
  const [options] = row.options ? slotsOf(call, row.options) : [];
  const isInit = calleeName(call) === 'init' && callee.kind === 'member';
  const alias =
    (row.maker === 'typeorm' || isInit
      ? options && (stringOf(propertiesOf(options, 'modelName')[0]) ?? stringOf(propertiesOf(options, 'name')[0]))
      : stringOf(argumentOf(call, 0))) ?? (isInit ? nameOrGlobalOf(at(file, callee.of)) : undefined);
  if (!alias) return undefined;
  const table: SqlName = { schema: '', name: stringOf(slotsOf(call, row.name)[0]) ?? alias };
  const own = columnsOf(slotsOf(call, row.columns)[0], file);
  const range = { start: node.start, end: node.end };
  const names = [alias, isInit ? nameOrGlobalOf(at(file, callee.of)) : variableOf(call)];
  const later = row.maker === 'sequelize' ? sequelizeRelations(file, names, table) : { records: [], columns: [] };
  const records = options && row.maker === 'typeorm' ? schemaRelations(options, table) : [];
  const called = isInit
    ? at(file, callee.of)
    : row.maker === 'typeorm' && options
      ? (propertiesOf(options, 'name')[0] ?? call)
      : (argumentOf(call, 0) ?? call);
  return {
    ...{ at: { start: nodeAt(called).start, end: nodeAt(called).end }, range, table, dialect: 'postgres' },
    columns: [...own.columns, ...later.columns, ...(row.maker === 'sequelize' ? stamps(options, range) : [])],
    isWhole: own.isWhole,
    declaration: { maker: row.maker, alias, relations: [], ...(own.body ? { body: own.body } : {}) },
    more: [...records, ...later.records],
  };
}

/** Tables that are made from an object of columns: Sequelize's models, TypeORM's EntitySchema. */
export function* modelTables(file: TypeScriptFile): Iterable<DeclaredTable> {
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const api = apiOf(at(file, (nodeAt(call) as NodeOf<'call'>).callee));
    const row = api
      ? tableRows.find((entry) => (entry.maker === 'sequelize' || entry.maker === 'typeorm') && entry.api.test(api))
      : undefined;
    const table = row && plainTable(call, row, file);
    if (table) yield table;
  }
}
