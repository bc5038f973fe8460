import type { Range } from '../../text/range.js';

/** A name as written; unquoted parts are in lower case. `schema` is '' where none is written: the fold knows the default. */
export interface SqlName {
  readonly schema: string;
  readonly name: string;
}

export interface SqlReference {
  readonly table: SqlName;
  /** Empty where the key refers to the other table's primary key. */
  readonly columns: readonly string[];
  readonly onDelete: 'cascade' | 'set null' | 'set default' | 'restrict' | 'no action';
}

export interface SqlColumn {
  /** Its name, in the CREATE or ALTER that declares it. */
  readonly at: Range;
  readonly name: string;
  /** Last part of the type's name in lower case, such as `uuid`, `text`, `int4`, `vector`; '' where unknown. */
  readonly type: string;
  readonly notNull: boolean;
  readonly primaryKey: boolean;
  readonly hasDefault: boolean;
  readonly references?: SqlReference;
  /** What code calls it, where that differs from its name in the database. */
  readonly alias?: string;
  /** Its declaration says that what is stored is encrypted or hashed. */
  readonly isProtected?: true;
}

/** A field by which code goes from a row to rows of another table; it has no column of its own. */
export interface SqlRelation {
  readonly name: string;
  readonly table: SqlName;
  readonly isList: boolean;
}

/** What declares a table: a statement, or a schema in the language of a library. */
export type TableMaker = 'sql' | 'prisma' | 'drizzle' | 'typeorm' | 'sequelize' | 'mongoose';

/** What only a library's declaration of a table has. */
export interface Declaration {
  readonly maker: TableMaker;
  /** What code calls the table: its model, class or variable. */
  readonly alias: string;
  readonly relations: readonly SqlRelation[];
  /** The list of columns, between its braces. */
  readonly body?: Range;
  /** By which rows expire by themselves, such as a TTL index. */
  readonly expires?: Range;
}

export type PolicyCommand = 'all' | 'select' | 'insert' | 'update' | 'delete';

/** What a row condition comes to: every row, every row for whoever is signed in, or something of its own. */
export type ConditionShape = 'always' | 'signed-in' | 'other';

export interface SqlCondition {
  /** The expression inside the parentheses. */
  readonly at: Range;
  readonly shape: ConditionShape;
  /** Columns of the row that are compared with the caller's id, outside of sub-queries. */
  readonly owners: readonly string[];
  /** Every column name that it mentions. */
  readonly columns: readonly string[];
}

export interface SqlPrivilege {
  /** Lower case: `select`, `update`, `all`. */
  readonly name: string;
  /** Empty where the privilege covers the whole object. */
  readonly columns: readonly string[];
}

/** What a statement that is not fully understood may have changed; a rule on the absence of that must then be silent. */
export type OpaqueKind = 'table' | 'row-security' | 'policy' | 'grant' | 'function';

interface On<Kind extends string> {
  readonly kind: Kind;
  /** The words that a finding would mark. */
  readonly at: Range;
}

export interface CreateTable extends On<'create-table'> {
  readonly table: SqlName;
  readonly columns: readonly SqlColumn[];
  /** LIKE, INHERITS and PARTITION OF: tables whose columns it has too. */
  readonly parents: readonly SqlName[];
  readonly partition: boolean;
  readonly temporary: boolean;
  /** CREATE TABLE … AS: its columns are not listed. Of a declaration: some of them come from elsewhere. */
  readonly fromQuery: boolean;
  readonly declaration?: Declaration;
}
export interface AddColumn extends On<'add-column'> {
  readonly table: SqlName;
  readonly column: SqlColumn;
}
export interface DropColumn extends On<'drop-column'> {
  readonly table: SqlName;
  readonly column: string;
}
export interface AddReference extends On<'add-reference'> {
  readonly table: SqlName;
  readonly columns: readonly string[];
  readonly reference: SqlReference;
}
export interface Rename extends On<'rename'> {
  readonly what: 'table' | 'column' | 'policy' | 'function' | 'schema';
  readonly object: SqlName;
  /** The column or policy on that table. */
  readonly part: string;
  readonly to: string;
}
export interface MoveTable extends On<'move-table'> {
  readonly table: SqlName;
  readonly schema: string;
}
export interface RowSecurity extends On<'row-security'> {
  readonly table: SqlName;
  readonly change: 'enable' | 'disable' | 'force' | 'no-force';
}
export interface CreatePolicy extends On<'create-policy'> {
  readonly name: string;
  readonly table: SqlName;
  readonly permissive: boolean;
  readonly command: PolicyCommand;
  /** `public` where none is named. */
  readonly roles: readonly string[];
  readonly namesRoles: boolean;
  /** Where `TO role` may be inserted: the start of USING or WITH CHECK. */
  readonly clausesStart: number;
  readonly using?: SqlCondition;
  readonly check?: SqlCondition;
}
export interface AlterPolicy extends On<'alter-policy'> {
  readonly name: string;
  readonly table: SqlName;
  readonly roles?: readonly string[];
  readonly using?: SqlCondition;
  readonly check?: SqlCondition;
}
export interface DropPolicy extends On<'drop-policy'> {
  readonly name: string;
  readonly table: SqlName;
}
export interface Grant extends On<'grant'> {
  readonly grants: boolean;
  /** Named objects, everything in a schema, or what will be created later (ALTER DEFAULT PRIVILEGES). */
  readonly scope: 'objects' | 'schema' | 'default';
  readonly object: 'table' | 'function' | 'schema' | 'sequence' | 'other';
  readonly objects: readonly SqlName[];
  /** For `schema` and `default`; empty there means every schema. */
  readonly schemas: readonly string[];
  readonly privileges: readonly SqlPrivilege[];
  /** Role names, `public` for PUBLIC. */
  readonly roles: readonly string[];
  readonly grantOption: boolean;
}
export interface GrantRole extends On<'grant-role'> {
  readonly grants: boolean;
  readonly granted: readonly string[];
  readonly roles: readonly string[];
}
export interface CreateFunction extends On<'create-function'> {
  readonly name: SqlName;
  /** Types of the input arguments, which tell overloads apart. */
  readonly argumentTypes: readonly string[];
  readonly argumentNames: readonly string[];
  readonly returns: string;
  readonly language: string;
  readonly definer: boolean;
  /** The words SECURITY DEFINER. */
  readonly definerAt?: Range;
  readonly searchPath: boolean;
  /** Text between the quotes of the body; absent for BEGIN ATOMIC, whose names are bound when it is created, and for C. */
  readonly body?: Range;
  /** The body names tables or views without their schema. */
  readonly unqualified: boolean;
}
export interface AlterFunction extends On<'alter-function'> {
  readonly name: SqlName;
  /** Undefined where no argument list is given: the only function of that name. */
  readonly argumentTypes?: readonly string[];
  readonly definer?: boolean;
  readonly definerAt?: Range;
  readonly searchPath?: boolean;
}
export interface CreateTrigger extends On<'create-trigger'> {
  readonly name: string;
  readonly table: SqlName;
  readonly before: boolean;
  readonly events: readonly ('insert' | 'update' | 'delete')[];
  readonly function: SqlName;
}
export interface CreateView extends On<'create-view'> {
  readonly view: SqlName;
  readonly materialized: boolean;
  readonly invoker: boolean;
}
export interface AlterView extends On<'alter-view'> {
  readonly view: SqlName;
  readonly invoker: boolean;
}
export interface CreateRole extends On<'create-role'> {
  readonly role: string;
  /** Options that are switched on: `superuser`, `canlogin`, `bypassrls`, `createrole`, `createdb`. */
  readonly options: readonly string[];
}
export interface Drop extends On<'drop'> {
  readonly what: 'table' | 'view' | 'function' | 'schema' | 'role' | 'trigger' | 'other';
  readonly names: readonly SqlName[];
  /** For a function: the argument types, undefined where none are given. For a trigger: its name. */
  readonly argumentTypes?: readonly string[];
  readonly part?: string;
}
export interface CreateSchema extends On<'create-schema'> {
  readonly schema: string;
}
export interface CreateExtension extends On<'create-extension'> {
  readonly extension: string;
}
/** `SET search_path` at file level: where unqualified names go from here on, to the end of the file. */
export interface SearchPath extends On<'search-path'> {
  readonly schema: string;
}
/** A mention of the platform's idea of the caller, such as `auth.uid()` or `auth.users`: clients reach this database. */
export interface ClientAuth extends On<'client-auth'> {
  readonly text: string;
}
/** A statement that is run but not understood, such as EXECUTE of a built string in a DO block. */
export interface Opaque extends On<'opaque'> {
  readonly affects: readonly OpaqueKind[];
}

export type SqlRecord =
  | CreateTable
  | AddColumn
  | DropColumn
  | AddReference
  | Rename
  | MoveTable
  | RowSecurity
  | CreatePolicy
  | AlterPolicy
  | DropPolicy
  | Grant
  | GrantRole
  | CreateFunction
  | AlterFunction
  | CreateTrigger
  | CreateView
  | AlterView
  | CreateRole
  | Drop
  | CreateSchema
  | CreateExtension
  | SearchPath
  | ClientAuth
  | Opaque;
