import { dataOf } from '../../model/sql/data.js';
import type { Column } from '../../model/sql/schema.js';
import { tablesNamed } from '../../model/tables.js';
import { at, calleeName, type NodeOf, nodeAt, type Place, textAt } from '../../model/typescript/place.js';
import type { DataQuery } from '../../model/typescript/queries.js';
import { sourceRange } from '../../model/typescript/switches.js';
import { argumentOf, definitionsOf } from '../../model/typescript/values.js';
import { type Change, local } from '../change.js';
import { appendProperty } from '../edits.js';
import { edit, insert, quoted } from './build.js';

export interface OwnerCondition {
  /** The condition as it is written, for a title. */
  readonly text: string;
  readonly changes: readonly Change[];
}

/** The column that says whose a table's rows are, as its schema has it. */
function ownerOf({ call, table }: DataQuery, ofGroup: boolean): Column | undefined {
  for (const { table: found } of tablesNamed(call.file.app, call.file.path, table)) {
    const { owners, tenants } = dataOf(found);
    const [column] = ofGroup ? tenants : owners.filter((owner) => !owner.primaryKey);
    if (column) return column;
  }
  return undefined;
}

/** The object literal in which a filter stands, as a direct value or inside an operator of it: the outermost below `limit`. */
function objectOf(filter: Place, within: Place): NodeOf<'object'> | undefined {
  const { start, end } = nodeAt(filter);
  const outer = nodeAt(within);
  return filter.file.facts.flow.nodes
    .filter((node): node is NodeOf<'object'> => node.kind === 'object')
    .filter((node) => outer.start <= node.start && node.end <= outer.end && node.start <= start && end <= node.end)
    .sort((a, b) => b.end - b.start - (a.end - a.start))[0];
}

function appended(file: Place['file'], object: NodeOf<'object'>, text: string): Change | undefined {
  const added = appendProperty(file, object, text);
  return added && edit(added, added.newText);
}

/** The call of a chain that holds a filter, such as `.eq('id', id)`. */
function linkOf({ call }: DataQuery, filter: Place): NodeOf<'call'> | undefined {
  const { start, end } = nodeAt(filter);
  const outer = nodeAt(call);
  return call.file.facts.flow.nodes
    .filter((node): node is NodeOf<'call'> => node.kind === 'call' && node.form === 'call')
    .filter((node) => outer.start <= node.start && node.end <= outer.end && node.start <= start && end <= node.end)
    .filter((node) => nodeAt(at(call.file, node.callee)).kind === 'member')
    .sort((a, b) => a.end - a.start - (b.end - b.start))[0];
}

const property = (name: string, value: string): string => (name === value ? name : `${name}: ${value}`);

function inPrisma(query: DataQuery, filter: Place, column: Column, caller: string): OwnerCondition | undefined {
  const { call } = query;
  const node = nodeAt(call) as NodeOf<'call'>;
  const callee = nodeAt(at(call.file, node.callee));
  const options = argumentOf(call, 0);
  const object = options && nodeAt(options);
  const where = object?.kind === 'object' ? object.props.find(({ name }) => name === 'where') : undefined;
  const holder = where && nodeAt(at(call.file, where.value));
  if (holder?.kind !== 'object' || callee.kind !== 'member' || !objectOf(filter, at(call.file, where?.value ?? -1)))
    return undefined;
  const text = property(column.alias, caller);
  const added = appended(call.file, holder, text);
  if (!added) return undefined;
  const name = textAt(at(call.file, node.callee)).split('.').at(-1) ?? '';
  // What reads one row by its key takes no other condition before Prisma 5; what reads the first that fits does.
  const reads = /^findUnique(OrThrow)?$/.exec(name);
  const version = Number.parseInt(call.file.app.packageVersion(call.file.path, '@prisma/client')?.version ?? '', 10);
  if (!reads && /^(?:update|delete|upsert)$/.test(name) && !(version >= 5)) return undefined;
  const renamed = reads ? [edit({ start: callee.nameStart, end: callee.end }, `findFirst${reads[1] ?? ''}`)] : [];
  return { text, changes: [added, ...renamed] };
}

function inDrizzle(query: DataQuery, filter: Place, column: Column, caller: string): OwnerCondition | undefined {
  const { file } = query.call;
  const where = file.facts.flow.nodes.find((node): node is NodeOf<'call'> => {
    if (node.kind !== 'call' || node.args.length !== 1) return false;
    const callee = nodeAt(at(file, node.callee));
    const [start, end] = [nodeAt(filter).start, nodeAt(filter).end];
    return callee.kind === 'member' && callee.name === 'where' && callee.end <= start && node.start <= start && end <= node.end;
  });
  const condition = where && at(file, where.args[0] as number);
  const table = condition && new RegExp(`\\b([\\w.]*${query.table})\\.`).exec(textAt(condition))?.[1];
  if (!condition || !table || nodeAt(condition).kind !== 'call') return undefined;
  const eq: Change[] = ['and', 'eq'].map((name) => ({ kind: 'import', module: 'drizzle-orm', name, as: name }));
  const text = `eq(${table}.${column.alias}, ${caller})`;
  const own = `${local('eq')}(${table}.${column.alias}, ${caller})`;
  const inner = nodeAt(condition) as NodeOf<'call'>;
  const isAnd = calleeName(condition) === 'and' || textAt(at(file, inner.callee)) === 'and';
  return isAnd
    ? { text, changes: [insert(inner.end - 1, `, ${own}`), ...eq.slice(1)] }
    : { text, changes: [insert(inner.start, `${local('and')}(`), insert(inner.end, `, ${own})`), ...eq] };
}

function inChain(query: DataQuery, filter: Place, column: Column, caller: string): OwnerCondition | undefined {
  const link = linkOf(query, filter);
  const { file } = query.call;
  if (!link) return undefined;
  if (query.title === 'Supabase query') {
    const text = `.eq(${quoted(file, column.name)}, ${caller})`;
    return { text, changes: [insert(link.end, text)] };
  }
  const object = objectOf(filter, at(file, link.args[0] ?? -1));
  const text = property(column.name, caller);
  const added = object && appended(file, object, text);
  return added && { text, changes: [added] };
}

function inFirstArgument(query: DataQuery, filter: Place, column: Column, caller: string): OwnerCondition | undefined {
  const { call } = query;
  const node = nodeAt(call) as NodeOf<'call'>;
  const callee = nodeAt(at(call.file, node.callee));
  const argument = argumentOf(call, 0);
  if (!argument || callee.kind !== 'member') return undefined;
  const text = property(column.alias, caller);
  const shape = nodeAt(argument);
  if (shape.kind === 'object' && objectOf(filter, argument)) {
    const added = appended(call.file, shape, text);
    return added && { text, changes: [added] };
  }
  const byId = /^findById(AndDelete|AndUpdate)?$/.exec(callee.name);
  if (!byId || definitionsOf(argument).some((made) => nodeAt(made).kind === 'object')) return undefined;
  return {
    text,
    changes: [
      edit({ start: callee.nameStart, end: callee.end }, `findOne${byId[1] ?? ''}`),
      edit(shape, `{ _id: ${textAt(argument)}, ${text} }`),
    ],
  };
}

/** The statement of a query that stands as one constant in its file: an argument, or what was prepared before. */
function statementOf({ call }: DataQuery): NodeOf<'string'> | undefined {
  const node = nodeAt(call) as NodeOf<'call'>;
  const callee = nodeAt(at(call.file, node.callee));
  const before = callee.kind === 'member' ? at(call.file, callee.of) : undefined;
  const place = before && calleeName(before) === 'prepare' ? argumentOf(before, 0) : argumentOf(call, 0);
  const [made, ...others] = place ? definitionsOf(place) : [];
  const statement = made && nodeAt(made);
  return made?.file === call.file && others.length === 0 && statement?.kind === 'string' ? statement : undefined;
}

/** Where the values of a statement end: in its list, or as arguments of what runs it. */
function valuesEnd({ call, title }: DataQuery): number | undefined {
  const node = nodeAt(call) as NodeOf<'call'>;
  const list = argumentOf(call, 1);
  const values = list && nodeAt(list);
  const items = values?.kind === 'array' ? values.items : title === 'SQLite query' ? node.args : [];
  const last = items.at(-1);
  return last === undefined ? undefined : sourceRange(at(call.file, last)).end;
}

function inStatement(query: DataQuery, column: Column, caller: string): OwnerCondition | undefined {
  const { file } = query.call;
  const statement = statementOf(query);
  const end = valuesEnd(query);
  if (!statement || end === undefined) return undefined;
  const sql = file.text.slice(statement.start, statement.end);
  const found = /\bwhere\b[\s\S]*?(?=\s+(?:order\s+by|group\s+by|limit|returning|for\s+update)\b|\s*;|\s*$)/i.exec(sql);
  // Which of several tables a name is of, and what an OR is weaker than, is for a person to see.
  if (!found || /\bor\b|\bjoin\b|\bunion\b/i.test(sql)) return undefined;
  const rest = sql.slice(found.index + found[0].length);
  const numbers = [...sql.matchAll(/\$(\d+)/g)].map((match) => Number(match[1]));
  if (rest.includes('?') || (numbers.length === 0 && !found[0].includes('?'))) return undefined;
  const mark = numbers.length > 0 ? `$${Math.max(...numbers) + 1}` : '?';
  const isLower = /\bwhere\b/.test(found[0]);
  const text = `${isLower ? 'and' : 'AND'} ${column.name} = ${mark}`;
  return {
    text: `${text} (${caller})`,
    changes: [insert(statement.start + found.index + found[0].length, ` ${text}`), insert(end, `, ${caller}`)],
  };
}

/**
 * A condition on the caller beside the one that the model decides. Undefined where the table's schema is not in view, or
 * tells of no owner, or the query is built in another way.
 */
export function ownerCondition(query: DataQuery, filter: Place, caller: string): OwnerCondition | undefined {
  if (filter.file !== query.call.file || !query.table) return undefined;
  const column = ownerOf(query, /tenant|org|team|company|workspace/i.test(caller));
  if (!column) return undefined;
  switch (query.title) {
    case 'Prisma query':
      return inPrisma(query, filter, column, caller);
    case 'Drizzle query':
      return inDrizzle(query, filter, column, caller);
    case 'Supabase query':
    case 'Knex query':
      return inChain(query, filter, column, caller);
    case 'MongoDB query':
    case 'Mongoose query':
      return inFirstArgument(query, filter, column, caller);
    case 'pg query':
    case 'Neon query':
    case 'MySQL query':
    case 'SQLite query':
      return inStatement(query, column, caller);
    default:
      return undefined;
  }
}
