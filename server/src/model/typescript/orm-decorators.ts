import { type DecoratorRow, decoratorRows } from '../../catalog/typescript/orm.js';
import type { SqlColumn, SqlName, SqlRecord, SqlRelation } from '../../facts/sql/records.js';
import type { FlowClass } from '../../facts/typescript/ir.js';
import type { Range } from '../../text/range.js';
import type { TypeScriptFile } from './file.js';
import type { DeclaredTable } from './orm.js';
import { columnOf, namedTable, referenceTo } from './orm-columns.js';
import { collectionOf } from './orm-mongoose.js';
import { at, functionAt, nodeAt, type Place } from './place.js';
import { stringOf } from './slots.js';
import { apiOf, argumentOf, definitionsOf, functionsOf, propertiesOf } from './values.js';

interface Decorator {
  readonly row: DecoratorRow;
  /** The decorator as an expression: `@Column` or `@Column('text')`. */
  readonly place: Place;
}

function decoratorsOf(file: TypeScriptFile, ids: readonly number[] | undefined): Decorator[] {
  return (ids ?? []).flatMap((id) => {
    const place = at(file, id);
    const node = nodeAt(place);
    const api = apiOf(node.kind === 'call' ? at(file, node.callee) : place);
    const row = api ? decoratorRows.find((entry) => entry.api.test(api)) : undefined;
    return row ? [{ row, place }] : [];
  });
}

/** The object among a decorator's arguments: `@Column('text', { … })`, `@Entity({ … })`. */
const optionsOf = (place: Place): Place | undefined => {
  const node = nodeAt(place);
  const args = node.kind === 'call' ? node.args.map((id) => at(place.file, id)) : [];
  return args.find((argument) => definitionsOf(argument).some((made) => nodeAt(made).kind === 'object'));
};

/** The class that `() => User` or `'User'` names. */
function targetOf(place: Place): SqlName | undefined {
  const first = argumentOf(place, 0);
  if (!first) return undefined;
  const [fn] = functionsOf(first);
  const [returned] = fn ? functionAt(fn.file, fn.fn).returns.map((id) => at(fn.file, id)) : [];
  return namedTable(returned ?? first);
}

/** The name of a member, after its decorators. */
function nameRange(file: TypeScriptFile, name: string, value: Place, decorators: readonly Decorator[]): Range {
  const { start, end } = nodeAt(value);
  const after = Math.max(start, ...decorators.map(({ place }) => nodeAt(place).end));
  const found = new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$&')}(?![\\w$])`).exec(
    file.text.slice(after, Math.max(end, after + 200)),
  );
  const from = found ? after + found.index : start;
  return { start: from, end: found ? from + name.length : end };
}

interface Members {
  readonly columns: SqlColumn[];
  readonly relations: SqlRelation[];
  readonly keys: { name: string; table: SqlName; rule: string | undefined; at: Range }[];
  isWhole: boolean;
}

/** Columns and relations of a class and of those that it extends. */
function membersOf(file: TypeScriptFile, shape: FlowClass, into: Members, depth = 0): void {
  for (const member of shape.members) {
    if (member.isStatic) continue;
    const decorators = decoratorsOf(file, member.decorators);
    const [first] = decorators;
    if (!first) continue;
    const has = (says: DecoratorRow['says']): Decorator | undefined => decorators.find(({ row }) => row.says === says);
    const range = nameRange(file, member.name, at(file, member.value), decorators);
    const [one, many, foreign] = [has('one'), has('many'), has('foreign-key')];
    const related = one ?? many;
    if (related) {
      const table = targetOf(related.place);
      const options = optionsOf(related.place);
      if (!table) continue;
      into.relations.push({ name: member.name, table, isList: many !== undefined });
      // The other side of a one-to-one relation has no column, which only the decorator JoinColumn would tell.
      if (one)
        into.keys.push({
          name: `${member.name}Id`,
          table,
          at: range,
          rule: options && stringOf(propertiesOf(options, 'onDelete')[0]),
        });
      continue;
    }
    const said = has('column') ?? has('key') ?? first;
    const options = optionsOf(said.place);
    const column = columnOf(member.name, range, options ? (definitionsOf(options)[0] ?? options) : said.place);
    const written = stringOf(argumentOf(said.place, 0))?.toLowerCase();
    const target = foreign && targetOf(foreign.place);
    into.columns.push({
      ...column,
      type: options && propertiesOf(options, 'type').length > 0 ? column.type : (written ?? member.typeName.toLowerCase()),
      primaryKey: column.primaryKey || has('key') !== undefined,
      ...(target ? { references: referenceTo(target, undefined) } : {}),
    });
  }
  if (shape.base === undefined || depth > 4) return;
  for (const place of definitionsOf(at(file, shape.base))) {
    const node = nodeAt(place);
    const base = node.kind === 'class' ? place.file.facts.flow.classes[node.id] : undefined;
    if (base) {
      const inner: Members = { columns: [], relations: [], keys: [], isWhole: true };
      membersOf(place.file, base, inner, depth + 1);
      const own = { start: shape.start, end: shape.end };
      into.columns.push(...inner.columns.map((column) => (place.file === file ? column : { ...column, at: own })));
      into.relations.push(...inner.relations);
      into.keys.push(...inner.keys.map((key) => (place.file === file ? key : { ...key, at: own })));
      into.isWhole &&= inner.isWhole;
    } else if (!/^(?:typeorm|sequelize|sequelize-typescript|mongoose):/.test(apiOf(place) ?? '')) into.isWhole = false;
  }
}

function tableOf(file: TypeScriptFile, shape: FlowClass, classId: number): DeclaredTable | undefined {
  const decorator = decoratorsOf(file, shape.decorators).find(({ row }) => row.says === 'table');
  if (!decorator || !shape.name) return undefined;
  const { maker } = decorator.row;
  const options = optionsOf(decorator.place);
  const own = (name: string): string | undefined => options && stringOf(propertiesOf(options, name)[0]);
  const written = stringOf(argumentOf(decorator.place, 0)) ?? own('name') ?? own('tableName') ?? own('collection');
  const name = written ?? (maker === 'mongoose' ? collectionOf(shape.name) : shape.name);
  const table: SqlName = { schema: own('schema') ?? '', name };
  const members: Members = { columns: [], relations: [], keys: [], isWhole: true };
  membersOf(file, shape, members);
  const known = new Set(members.columns.map((column) => column.alias ?? column.name));
  const keyColumns = members.keys
    .filter((key) => !known.has(key.name))
    .map((key): SqlColumn => ({ at: key.at, name: key.name, type: '', notNull: false, primaryKey: false, hasDefault: false }));
  const binding = file.facts.flow.bindings.find(
    (entry) =>
      entry.kind === 'class' &&
      entry.values.some((id) => {
        const node = nodeAt(at(file, id));
        return node.kind === 'class' && node.id === classId;
      }),
  );
  const range = { start: shape.start, end: shape.end };
  const open = file.text.indexOf('{', binding?.end ?? shape.start);
  return {
    ...{ at: binding ? { start: binding.start, end: binding.end } : range, range, table, dialect: 'postgres' },
    columns: [...members.columns, ...keyColumns],
    isWhole: members.isWhole,
    declaration: {
      ...{ maker, alias: shape.name, relations: members.relations },
      ...(open > 0 && open < shape.end ? { body: { start: open + 1, end: shape.end - 1 } } : {}),
    },
    more: members.keys.map(
      (key): SqlRecord => ({
        ...{ kind: 'add-reference', at: key.at, table, columns: [key.name] },
        reference: referenceTo(key.table, key.rule),
      }),
    ),
  };
}

/** Tables that are classes with decorators: TypeORM, sequelize-typescript, Mongoose under NestJS. */
export function* decoratedTables(file: TypeScriptFile): Iterable<DeclaredTable> {
  for (const [id, shape] of file.facts.flow.classes.entries()) {
    const table = tableOf(file, shape, id);
    if (table) yield table;
  }
}
