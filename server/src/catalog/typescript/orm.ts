/** How libraries declare tables in code, and how code mentions them. */

/** A text that may declare tables. */
export const tableDeclaration =
  /\b(?:pgTable|mysqlTable|sqliteTable|pgSchema|mysqlSchema|pgTableCreator|mysqlTableCreator|sqliteTableCreator|mongoose|EntitySchema|SchemaFactory)\b|@(?:Entity|Table)\s*\(|\bsequelize\b/;

/**
 * A place that may read or write a table: `.from('x')`, `.delete(x)`, `prisma.x.findMany(`, `X.find(`, `Repository<X>`,
 * `FROM x` inside of SQL. Its groups are the names.
 */
export const tableMention =
  /\.(?:from|into|table|collection|insert|update|delete)\(\s*['"`]?([\w.$-]{1,80})|\b(\w{1,80})\s*\.\s*(?:find|create|update|delete|insert|upsert|destroy|bulk|count|aggregate|groupBy|exists|remove|save)\w*\s*\(\s*(?:['"`]?([\w.$-]{1,80}))?|(?:Repository|InjectModel|getModel)\s*[(<]\s*(\w{1,80})|\b(?:FROM|INTO|UPDATE|JOIN|from|into|update|join)\s+["`[]?([\w.]{1,80})/g;

/** What makes a table out of an object of columns. Paths are argument indices, `-` where there is none. */
export interface TableRow {
  readonly api: RegExp;
  readonly maker: 'drizzle' | 'typeorm' | 'sequelize' | 'mongoose';
  /** Where the table's own name stands, the columns, and further options. */
  readonly name: string;
  readonly columns: string;
  readonly options?: string;
  readonly dialect?: 'mysql' | 'sqlite' | 'postgres';
  readonly source: string;
}

export const tableRows: readonly TableRow[] = [
  {
    api: /^drizzle-orm\/pg-core:(?:pgTable(?:\.withRLS)?|pgTableCreator\(\)|pgSchema\(\)\.table)$/,
    maker: 'drizzle',
    name: '0',
    columns: '1',
    options: '2',
    dialect: 'postgres',
    source: 'drizzle-orm 0.30 to 0.45 and 1.0 beta, pg-core/table',
  },
  {
    api: /^drizzle-orm\/(?:mysql|singlestore)-core:(?:mysqlTable|mysqlTableCreator\(\)|mysqlSchema\(\)\.table|singlestoreTable)$/,
    maker: 'drizzle',
    name: '0',
    columns: '1',
    options: '2',
    dialect: 'mysql',
    source: 'drizzle-orm 0.30 to 0.45, mysql-core/table',
  },
  {
    api: /^drizzle-orm\/sqlite-core:(?:sqliteTable|sqliteTableCreator\(\))$/,
    maker: 'drizzle',
    name: '0',
    columns: '1',
    options: '2',
    dialect: 'sqlite',
    source: 'drizzle-orm 0.30 to 0.45, sqlite-core/table',
  },
  {
    api: /^typeorm:(?:default\.)?EntitySchema$/,
    maker: 'typeorm',
    name: '0.tableName',
    columns: '0.columns',
    options: '0',
    source: 'typeorm 0.3 to 1.1, entity-schema/EntitySchemaOptions',
  },
  {
    api: /^sequelize:(?:default|Sequelize)\(\)\.define$/,
    maker: 'sequelize',
    name: '2.tableName',
    columns: '1',
    options: '2',
    source: 'sequelize 6, Sequelize.define',
  },
  {
    api: /^sequelize:Model\.init$/,
    maker: 'sequelize',
    name: '1.tableName',
    columns: '0',
    options: '1',
    source: 'sequelize 6, Model.init',
  },
  {
    api: /^mongoose:(?:default\.)?(?:model|connection\.model|createConnection\(\)\.model)$/,
    maker: 'mongoose',
    name: '2',
    columns: '1',
    source: 'mongoose 7 to 9, Mongoose.model',
  },
];

/** A Mongoose schema: its columns and options. */
export const mongooseSchema = /^mongoose:(?:default\.)?Schema$/;

/** Policies of Drizzle; one of them switches row security on. Sources: drizzle-orm pg-core/policies, neon/rls, supabase. */
export const drizzlePolicy = /^drizzle-orm\/(?:pg-core:pgPolicy|neon:crudPolicy)$/;

/** A class that is a table, by the decorator on it, and what decorators of its members say of them. */
export interface DecoratorRow {
  readonly api: RegExp;
  readonly says: 'table' | 'column' | 'key' | 'one' | 'many' | 'foreign-key';
  readonly maker: 'typeorm' | 'sequelize' | 'mongoose';
}

export const decoratorRows: readonly DecoratorRow[] = [
  { api: /^typeorm:(?:Entity|ChildEntity|ViewEntity)$/, says: 'table', maker: 'typeorm' },
  {
    api: /^typeorm:(?:Column|CreateDateColumn|UpdateDateColumn|DeleteDateColumn|VersionColumn|ObjectIdColumn)$/,
    says: 'column',
    maker: 'typeorm',
  },
  { api: /^typeorm:(?:PrimaryGeneratedColumn|PrimaryColumn)$/, says: 'key', maker: 'typeorm' },
  { api: /^typeorm:(?:ManyToOne|OneToOne)$/, says: 'one', maker: 'typeorm' },
  { api: /^typeorm:(?:OneToMany|ManyToMany)$/, says: 'many', maker: 'typeorm' },
  { api: /^sequelize-typescript:Table$/, says: 'table', maker: 'sequelize' },
  { api: /^sequelize-typescript:(?:Column|CreatedAt|UpdatedAt|DeletedAt)$/, says: 'column', maker: 'sequelize' },
  { api: /^sequelize-typescript:PrimaryKey$/, says: 'key', maker: 'sequelize' },
  { api: /^sequelize-typescript:ForeignKey$/, says: 'foreign-key', maker: 'sequelize' },
  { api: /^sequelize-typescript:(?:BelongsTo|HasOne)$/, says: 'one', maker: 'sequelize' },
  { api: /^sequelize-typescript:(?:HasMany|BelongsToMany)$/, says: 'many', maker: 'sequelize' },
  { api: /^@nestjs\/mongoose:Schema$/, says: 'table', maker: 'mongoose' },
  { api: /^@nestjs\/mongoose:Prop$/, says: 'column', maker: 'mongoose' },
];
