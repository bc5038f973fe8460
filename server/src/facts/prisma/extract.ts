import { argumentOfAttribute, attributeOf, type PrismaBlock, type PrismaField, parsePrisma } from '../../syntax/prisma.js';
import { commonFacts } from '../common-extract.js';
import type { Extractor } from '../extraction.js';
import type { PrismaFacts } from '../prisma.js';
import type { SqlColumn, SqlName, SqlRecord, SqlReference, SqlRelation } from '../sql/records.js';
import type { SqlDialect, SqlStatement } from '../sql.js';

/** Databases by the name of their provider; what no SQL names is read as PostgreSQL, whose rules then ask for more than is there. */
const dialects: Readonly<Record<string, SqlDialect>> = { mysql: 'mysql', sqlite: 'sqlite' };

const unquoted = (text: string | undefined): string => text?.replace(/^"|"$/g, '') ?? '';
const namesIn = (list: string | undefined): string[] => list?.match(/\w+/g) ?? [];
const storedName = (of: PrismaBlock | PrismaField): string =>
  unquoted(argumentOfAttribute(attributeOf(of, 'map'), 'name')) || of.name;

const onDelete: Readonly<Record<string, SqlReference['onDelete']>> = {
  Cascade: 'cascade',
  SetNull: 'set null',
  SetDefault: 'set default',
  Restrict: 'restrict',
};

/** `vector` of `Unsupported("vector(1536)")`, `uuid` of `@db.Uuid`, else the type of the model in lower case. */
function typeOf(field: PrismaField): string {
  const native = field.attributes.find(({ name }) => name.startsWith('db.'))?.name.slice(3);
  const named = /^Unsupported\("?\s*([\w.]+)/.exec(field.type)?.[1] ?? native ?? field.type;
  return `${named.toLowerCase()}${field.isList ? '[]' : ''}`;
}

function columnOf(field: PrismaField, keys: ReadonlySet<string>): SqlColumn {
  const primaryKey = attributeOf(field, 'id') !== undefined || keys.has(field.name);
  return {
    at: field.nameRange,
    name: storedName(field),
    alias: field.name,
    type: typeOf(field),
    notNull: !field.isOptional,
    primaryKey,
    hasDefault: attributeOf(field, 'default') !== undefined || attributeOf(field, 'updatedAt') !== undefined,
    // prisma-field-encryption takes its orders from comments
    ...(/@encrypted\b|@encryption:/.test(field.docs) ? { isProtected: true as const } : {}),
  };
}

function statementOf(block: PrismaBlock, models: ReadonlySet<string>, mayBeElsewhere: (type: string) => boolean): SqlStatement {
  const table: SqlName = { schema: unquoted(attributeOf(block, 'schema')?.args[0]?.text), name: storedName(block) };
  const keys = new Set(namesIn(argumentOfAttribute(attributeOf(block, 'id'), 'fields')));
  const relating = (field: PrismaField): boolean =>
    attributeOf(field, 'relation') !== undefined || models.has(field.type) || (field.isList && mayBeElsewhere(field.type));
  const fields = block.fields.filter((field) => field.type !== '');
  const byName = new Map(fields.map((field) => [field.name, field]));
  const relations = fields.filter(relating);
  const records: SqlRecord[] = [
    {
      kind: 'create-table',
      at: block.nameRange,
      table,
      columns: fields.filter((field) => !relating(field)).map((field) => columnOf(field, keys)),
      parents: [],
      partition: false,
      temporary: false,
      fromQuery: false,
      declaration: {
        maker: 'prisma',
        alias: block.name,
        body: block.body,
        relations: relations.map(({ name, type, isList }): SqlRelation => ({ name, isList, table: { schema: '', name: type } })),
      },
    },
  ];
  for (const field of relations) {
    const relation = attributeOf(field, 'relation');
    const columns = namesIn(relation?.args.find(({ name }) => name === 'fields')?.text);
    if (columns.length === 0) continue;
    const stored = columns.map((name) => {
      const column = byName.get(name);
      return column ? storedName(column) : name;
    });
    const rule = relation?.args.find(({ name }) => name === 'onDelete')?.text ?? '';
    const reference: SqlReference = {
      table: { schema: '', name: field.type },
      columns: namesIn(relation?.args.find(({ name }) => name === 'references')?.text),
      onDelete: onDelete[rule] ?? 'no action',
    };
    records.push({ kind: 'add-reference', at: field.nameRange, table, columns: stored, reference });
  }
  return { base: 0, start: block.start, end: block.end, records };
}

/** Types of Prisma itself; any other name is an enum, a composite type or a model, perhaps of another file. */
const scalars = /^(?:String|Boolean|Int|BigInt|Float|Decimal|DateTime|Json|Bytes|Unsupported\b.*)$/;

/** Prisma schemas. They are short and parse in one pass, so that nothing is kept from one version to the next. */
export function createPrismaExtractor(): Extractor<PrismaFacts> {
  return {
    extract(path, text) {
      const blocks = parsePrisma(text);
      const tables = blocks.filter(({ keyword }) => keyword === 'model' || keyword === 'view');
      const models = new Set(tables.map(({ name }) => name));
      const others = new Set(blocks.filter(({ keyword }) => keyword === 'enum' || keyword === 'type').map(({ name }) => name));
      const provider = blocks.find(({ keyword }) => keyword === 'datasource')?.settings.get('provider') ?? '';
      // A list of a type that this file does not define is the other side of a relation: enums of other files are seldom lists.
      const mayBeElsewhere = (type: string): boolean => !scalars.test(type) && !others.has(type);
      const facts: PrismaFacts = {
        ...commonFacts(path, text, 'prisma'),
        language: 'prisma',
        dialect: dialects[provider] ?? 'postgres',
        statements: tables.map((block) => statementOf(block, models, mayBeElsewhere)),
      };
      return { facts, dispose() {} };
    },
  };
}
