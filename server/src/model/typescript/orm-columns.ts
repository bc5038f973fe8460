import type { SqlColumn, SqlName, SqlReference } from '../../facts/sql/records.js';
import type { Range } from '../../text/range.js';
import type { TypeScriptFile } from './file.js';
import { at, nameOrGlobalOf, nodeAt, type Place } from './place.js';
import { constantOf, stringOf } from './slots.js';
import { definitionsOf, propertiesOf } from './values.js';

/** The object of a column's options, out of the list that `[{ … }]` makes of it; undefined where its type stands alone. */
function optionsOf(value: Place): { options?: Place; isList: boolean } {
  const node = nodeAt(value);
  if (node.kind === 'array') {
    const [first] = node.items;
    return { ...(first === undefined ? {} : optionsOf(at(value.file, first))), isList: true };
  }
  return node.kind === 'object' ? { options: value, isList: false } : { isList: false };
}

/** `string` of `String`, `DataTypes.STRING(64)`, `Schema.Types.ObjectId` as `objectid`. */
function typeNameOf(value: Place | undefined): string {
  if (!value) return '';
  const constant = stringOf(value);
  if (constant !== undefined) return constant.toLowerCase();
  const node = nodeAt(value);
  if (node.kind === 'call') return typeNameOf(at(value.file, node.callee));
  if (node.kind === 'array') return `${typeNameOf(node.items[0] === undefined ? undefined : at(value.file, node.items[0]))}[]`;
  return nameOrGlobalOf(value).toLowerCase();
}

/** The table that `ref: 'User'`, `references: { model: 'users' }` or `target: 'User'` names. */
export function namedTable(value: Place | undefined): SqlName | undefined {
  if (!value) return undefined;
  const constant = stringOf(value);
  const name = constant ?? nameOrGlobalOf(value);
  return name ? { schema: '', name } : undefined;
}

export const referenceTo = (table: SqlName, rule: string | undefined): SqlReference => ({
  ...{ table, columns: [] },
  onDelete: /^cascade$/i.test(rule ?? '') ? 'cascade' : /^set null$/i.test(rule ?? '') ? 'set null' : 'no action',
});

const isTrue = (place: Place | undefined): boolean => constantOf(place) === true;

export function columnOf(alias: string, nameRange: Range, value: Place): SqlColumn {
  const { options, isList } = optionsOf(value);
  const own = (name: string): Place | undefined => (options ? propertiesOf(options, name)[0] : undefined);
  // An object without a type is a document within the document.
  const type = options ? (own('type') ? typeNameOf(own('type')) : 'object') : typeNameOf(value);
  const references = own('references');
  const target = namedTable(own('ref')) ?? namedTable(references && (propertiesOf(references, 'model')[0] ?? references));
  const transforms = ['transformer', 'set', 'encrypt'].some((name) => own(name) !== undefined);
  return {
    at: nameRange,
    name: stringOf(own('field')) ?? (options && own('name') ? (stringOf(own('name')) ?? alias) : alias),
    alias,
    type: isList && !type.endsWith('[]') ? `${type}[]` : type,
    notNull: isTrue(own('required')) || constantOf(own('allowNull')) === false,
    primaryKey: isTrue(own('primaryKey')) || isTrue(own('primary')),
    hasDefault: own('default') !== undefined || own('defaultValue') !== undefined,
    ...(target ? { references: referenceTo(target, stringOf(own('onDelete'))) } : {}),
    ...(transforms ? { isProtected: true as const } : {}),
  };
}

interface Columns {
  readonly columns: SqlColumn[];
  readonly isWhole: boolean;
  readonly body?: Range;
  readonly expires?: Range;
}

/** Columns of an object literal; a spread whose object is in view counts too. */
export function columnsOf(value: Place | undefined, file: TypeScriptFile): Columns {
  const columns: SqlColumn[] = [];
  const objects = value ? definitionsOf(value) : [];
  let isWhole = objects.length > 0;
  let expires: Range | undefined;
  let body: Range | undefined;
  for (const object of objects) {
    const node = nodeAt(object);
    if (node.kind !== 'object') {
      isWhole = false;
      continue;
    }
    if (object.file === file) body ??= { start: node.start + 1, end: node.end - 1 };
    for (const prop of node.props) {
      const of = at(object.file, prop.value);
      if (prop.form === 'spread') {
        const inner = columnsOf(of, object.file);
        isWhole &&= inner.isWhole;
        columns.push(...inner.columns.map((column) => ({ ...column, at: { start: prop.start, end: prop.end } })));
      } else if (prop.name) {
        const [made = of] = definitionsOf(of);
        const { options } = optionsOf(made);
        if (options && propertiesOf(options, 'expires').length > 0) expires ??= { start: prop.start, end: prop.end };
        columns.push(columnOf(prop.name, prop.nameRange, made));
      } else isWhole = false;
    }
  }
  return { columns, isWhole, ...(body ? { body } : {}), ...(expires ? { expires } : {}) };
}

/** Columns that the option `timestamps` adds. */
export const stamps = (options: Place | undefined, range: Range): SqlColumn[] =>
  options && propertiesOf(options, 'timestamps').some((place) => constantOf(place) !== false)
    ? ['createdAt', 'updatedAt'].map((name) => ({
        ...{ at: range, name, type: 'date', notNull: true, primaryKey: false, hasDefault: true },
      }))
    : [];
