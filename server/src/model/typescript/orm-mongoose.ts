import { mongooseSchema, type TableRow, tableRows } from '../../catalog/typescript/orm.js';
import type { Range } from '../../text/range.js';
import type { TypeScriptFile } from './file.js';
import type { DeclaredTable } from './orm.js';
import { columnsOf, stamps } from './orm-columns.js';
import { at, type NodeOf, nodeAt, type Place } from './place.js';
import { constantOf, slotsOf, stringOf } from './slots.js';
import { apiOf, argumentOf, definitionsOf, propertiesOf } from './values.js';

/** `schema.index({ at: 1 }, { expireAfterSeconds: 60 })` and `schema.add({ … })`, by the variable that holds the schema. */
function laterOf(schema: Place): { expires?: Range; adds: Place[] } {
  const adds: Place[] = [];
  let expires: Range | undefined;
  for (const id of schema.file.facts.flow.calls) {
    const call = at(schema.file, id);
    const node = nodeAt(call) as NodeOf<'call'>;
    const callee = nodeAt(at(call.file, node.callee));
    if (callee.kind !== 'member' || (callee.name !== 'index' && callee.name !== 'add' && callee.name !== 'plugin')) continue;
    if (!definitionsOf(at(call.file, callee.of)).some((place) => place.file === schema.file && place.id === schema.id)) continue;
    const [first, second] = [argumentOf(call, 0), argumentOf(call, 1)];
    if (callee.name === 'index' && second && propertiesOf(second, 'expireAfterSeconds').length > 0)
      expires ??= { start: node.start, end: node.end };
    if (callee.name === 'add' && first) adds.push(first);
  }
  return { adds, ...(expires ? { expires } : {}) };
}

/** Mongoose names a collection by the model in the plural. */
export const collectionOf = (model: string): string => {
  const name = model.toLowerCase();
  if (/[^aeiou]y$/.test(name)) return `${name.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh)$/.test(name) ? `${name}es` : `${name}s`;
};

function mongooseTable(call: Place, row: TableRow, file: TypeScriptFile): DeclaredTable | undefined {
  const node = nodeAt(call) as NodeOf<'call'>;
  const alias = stringOf(argumentOf(call, 0));
  const schemas = slotsOf(call, row.columns).flatMap(definitionsOf);
  const [schema] = schemas.filter((place) => {
    const made = nodeAt(place);
    return made.kind === 'call' && mongooseSchema.test(apiOf(at(place.file, made.callee)) ?? '');
  });
  // A model that is only looked up, and one whose schema is a class of its own, are declared elsewhere.
  if (!alias || !schema) return undefined;
  const made = nodeAt(schema) as NodeOf<'call'>;
  const options = argumentOf(schema, 1);
  const later = laterOf(schema);
  const own = columnsOf(argumentOf(schema, 0), file);
  const added = later.adds.map((place) => columnsOf(place, file));
  const expires = own.expires ?? later.expires;
  const [first] = node.args;
  const name = first === undefined ? node : nodeAt(at(file, first));
  const range = schema.file === file ? { start: made.start, end: made.end } : { start: node.start, end: node.end };
  return {
    at: { start: name.start, end: name.end },
    range,
    table: {
      schema: '',
      name:
        stringOf(slotsOf(call, row.name)[0]) ??
        (options && stringOf(propertiesOf(options, 'collection')[0])) ??
        collectionOf(alias),
    },
    columns: [...own.columns, ...added.flatMap(({ columns }) => columns), ...stamps(options, range)],
    isWhole:
      own.isWhole &&
      added.every((each) => each.isWhole) &&
      (!options || constantOf(propertiesOf(options, 'strict')[0]) !== false),
    dialect: 'postgres',
    declaration: {
      ...{ maker: 'mongoose', alias, relations: [] },
      ...(own.body && schema.file === file ? { body: own.body } : {}),
      ...(expires ? { expires: schema.file === file ? expires : range } : {}),
    },
    more: [],
  };
}

/** Collections of Mongoose: a model and the schema that it is made from. */
export function* mongooseTables(file: TypeScriptFile): Iterable<DeclaredTable> {
  for (const id of file.facts.flow.calls) {
    const call = at(file, id);
    const api = apiOf(at(file, (nodeAt(call) as NodeOf<'call'>).callee));
    const row = api ? tableRows.find((entry) => entry.maker === 'mongoose' && entry.api.test(api)) : undefined;
    const table = row && mongooseTable(call, row, file);
    if (table) yield table;
  }
}
