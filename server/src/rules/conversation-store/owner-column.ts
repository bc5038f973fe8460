import { personTable, snakeCase } from '../../catalog/sql/names.js';
import type { AppModel } from '../../model/model.js';
import { hasClients } from '../../model/sql/reach.js';
import type { Column, Schema, Table } from '../../model/sql/schema.js';
import type { TypeScriptFile } from '../../model/typescript/file.js';
import { at } from '../../model/typescript/place.js';
import { apiOf } from '../../model/typescript/values.js';
import { lineBreakOf } from '../../text/document.js';
import type { FixEdit } from '../rule.js';
import { identifier } from '../sql-privilege/sql-text.js';
import { type NewColumn, storedName } from './add-column.js';

/** The table of the people who sign in, and its key. */
function peopleWithKey(schema: Schema, maker: Table['maker']): { people: Table; key: Column } | undefined {
  for (const people of schema.tables.values()) {
    if (!people.created || people.maker !== maker || !personTable.test(snakeCase(people.alias))) continue;
    const keys = [...people.columns.values()].filter((column) => column.primaryKey);
    const [key] = keys;
    if (key && keys.length === 1) return { people, key };
  }
  return undefined;
}

/** Types of keys in SQL, as a column that refers to one is written. */
const sqlTypes: Readonly<Record<string, string>> = {
  ...{ int4: 'INTEGER', int: 'INTEGER', integer: 'INTEGER', serial: 'INTEGER', serial4: 'INTEGER' },
  ...{ int8: 'BIGINT', bigint: 'BIGINT', bigserial: 'BIGINT', serial8: 'BIGINT' },
  ...{ uuid: 'UUID', text: 'TEXT', varchar: 'TEXT' },
};

function sqlOwner(schema: Schema): string | undefined {
  if (schema.dialect !== 'postgres' && schema.dialect !== 'sqlite') return undefined;
  const found = peopleWithKey(schema, 'sql');
  if (!found) return hasClients(schema) ? 'UUID REFERENCES auth.users (id) ON DELETE CASCADE' : undefined;
  const { people, key } = found;
  const type = sqlTypes[key.type];
  const table = people.schema === 'public' ? identifier(people.name) : `${identifier(people.schema)}.${identifier(people.name)}`;
  return type && `${type} REFERENCES ${table} (${identifier(key.name)}) ON DELETE CASCADE`;
}

/** The relation's lines in the model, and the other side of it, which Prisma asks for. */
function prismaOwner(schema: Schema, app: AppModel, table: Table): Pick<NewColumn, 'prisma' | 'besides'> {
  const found = peopleWithKey(schema, 'prisma');
  const body = found?.people.body;
  const text = body && app.fileAt(body.path)?.text;
  if (!found || !body || text === undefined) return {};
  const { people, key } = found;
  const line = text.slice(key.at.end, text.indexOf('\n', key.at.end));
  const type = /^\s+(\w+)/.exec(line)?.[1];
  const native = /@db\.\w+(?:\([^)]*\))?/.exec(line)?.[0];
  const lineStart = text.lastIndexOf('\n', body.end - 1) + 1;
  const list = `${table.alias[0]?.toLowerCase()}${table.alias.slice(1)}${/s$/.test(table.alias) ? '' : 's'}`;
  const taken = [...people.columns.values(), ...table.columns.values()].map(({ alias }) => alias);
  const relations = [...people.relations, ...table.relations].map(({ name }) => name);
  const isFree = ![...taken, ...relations].some((name) => name === list || name === 'user' || name === 'userId');
  if (!type || !isFree || lineStart <= body.start || text.slice(lineStart, body.end).trim() !== '') return {};
  const map = storedName(table, 'userId') === 'userId' || !/_/.test([...table.columns.keys()].join('')) ? '' : ' @map("user_id")';
  const back: FixEdit = {
    ...{ path: body.path, start: lineStart, end: lineStart },
    newText: `  ${list} ${table.alias}[]${lineBreakOf(text)}`,
  };
  return {
    prisma: [
      `userId ${type}?${map}${native ? ` ${native}` : ''}`,
      `user ${people.alias}? @relation(fields: [userId], references: [${key.alias}], onDelete: Cascade)`,
    ],
    besides: [back],
  };
}

const isInScope = (file: TypeScriptFile, name: string): boolean =>
  file.facts.flow.bindings.some((binding) => binding.name === name && binding.kind !== 'parameter');

/** `uuid('user_id').references(() => users.id, …)`, with the builder that the key is made with. */
function drizzleOwner(schema: Schema, app: AppModel, table: Table, file: TypeScriptFile): string | undefined {
  const found = peopleWithKey(schema, 'drizzle');
  if (!found || !isInScope(file, found.people.alias)) return undefined;
  const { people, key } = found;
  const text = app.fileAt(key.at.path)?.text ?? '';
  const written = /^\s*:\s*([\w.]+)\s*\(/.exec(text.slice(key.at.end, key.at.end + 80))?.[1];
  if (!written) return undefined;
  const builder = written.replace(/\bbigserial$/, 'bigint').replace(/\bserial$/, 'integer');
  const prefix = /^(\w+)\./.exec(builder)?.[1];
  const own = table.body ? file.text.slice(table.body.start, table.body.end) : '';
  const isKnown = prefix ? own.includes(`${prefix}.`) : isInScope(file, builder);
  if (!isKnown || builder.endsWith('bigint')) return undefined;
  return `${builder}('${storedName(table, 'userId')}').references(() => ${people.alias}.${key.alias}, { onDelete: 'cascade' })`;
}

/** What a file calls a part of a package. */
const nameOf = (file: TypeScriptFile, api: RegExp): string | undefined =>
  file.facts.flow.bindings.find(({ name, values, import: from }) =>
    from ? name !== '' && api.test(`${from.module}:${from.name}`) : values.some((id) => api.test(apiOf(at(file, id)) ?? '')),
  )?.name;

function mongooseOwner(schema: Schema, file: TypeScriptFile): string | undefined {
  const people = [...schema.tables.values()].find(
    (each) => each.maker === 'mongoose' && each.created && personTable.test(snakeCase(each.alias)),
  );
  const whole = nameOf(file, /^mongoose:(?:default|\*)$/);
  const part = nameOf(file, /^mongoose:(?:default\.)?Schema$/);
  const type = whole ? `${whole}.Schema.Types.ObjectId` : part && `${part}.Types.ObjectId`;
  return people && type && `{ type: ${type}, ref: '${people.alias}', required: true, index: true }`;
}

/** The column that says whose a table's rows are, as far as it can be written. */
export function ownerColumn(schema: Schema, app: AppModel, table: Table): NewColumn {
  const base = { name: 'userId', title: `Add the owner of its rows to ${table.alias}` };
  const file = app.fileAt(table.created?.path ?? '');
  if (table.maker === 'sql') return { ...base, sql: sqlOwner(schema) };
  if (table.maker === 'prisma') return { ...base, ...prismaOwner(schema, app, table) };
  if (file?.language !== 'typescript') return base;
  if (table.maker === 'drizzle') return { ...base, property: drizzleOwner(schema, app, table, file) };
  return table.maker === 'mongoose' ? { ...base, property: mongooseOwner(schema, file) } : base;
}
