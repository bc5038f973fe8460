import type {
  OpaqueKind,
  PolicyCommand,
  SqlCondition,
  SqlPrivilege,
  SqlReference,
  SqlRelation,
  TableMaker,
} from '../../facts/sql/records.js';
import type { SqlDialect } from '../../syntax/sql/dialect.js';
import type { Range } from '../../text/range.js';

export { foldSchema } from './fold.js';
export { isLeftOut, migrationSetOf, prismaFolderOf } from './migration-set.js';

/** A stretch of one of the set's files. */
export interface Place extends Range {
  readonly path: string;
}

export interface Column {
  readonly name: string;
  /** Last part of the type's name in lower case; '' where unknown. */
  readonly type: string;
  readonly notNull: boolean;
  readonly primaryKey: boolean;
  readonly hasDefault: boolean;
  readonly references?: SqlReference;
  /** What code calls it; its name where nothing else is declared. */
  readonly alias: string;
  readonly isProtected?: true;
  readonly at: Place;
}

export interface Condition extends Omit<SqlCondition, 'at'> {
  /** The expression inside the parentheses. */
  readonly at: Place;
}

export interface Policy {
  readonly name: string;
  readonly permissive: boolean;
  readonly command: PolicyCommand;
  /** `public` where none is named. */
  readonly roles: readonly string[];
  readonly namesRoles: boolean;
  /** The CREATE POLICY, and in it where `TO role` may go. */
  readonly statement: Place;
  readonly clausesStart: number;
  /** What rows it shows, and what rows may be written; as PostgreSQL has it, writing falls back to `using`. */
  readonly using?: Condition;
  readonly check?: Condition;
}

/** What a role may do with a table by the set's own GRANT and REVOKE; privileges in lower case, `all` spelt out. */
export interface Access {
  readonly granted: ReadonlySet<string>;
  readonly revoked: ReadonlySet<string>;
  /** Privileges that were given for some columns only. */
  readonly columns: readonly SqlPrivilege[];
  /** The last GRANT that says so. */
  readonly at: Place;
}

export interface Trigger {
  readonly name: string;
  readonly before: boolean;
  readonly events: readonly ('insert' | 'update' | 'delete')[];
  /** `schema.name` of its function. */
  readonly function: string;
}

export interface Table {
  readonly schema: string;
  readonly name: string;
  /** Its name in CREATE TABLE; undefined where the set alters a table that is made elsewhere. */
  readonly created?: Place;
  readonly statement?: Place;
  readonly columns: ReadonlyMap<string, Column>;
  /** False where columns come from a query or from a table outside of the set. */
  readonly columnsKnown: boolean;
  readonly rowSecurity: boolean;
  readonly forced: boolean;
  /** The last statement that switched row security on or off. */
  readonly rowSecurityAt?: Place;
  readonly policies: ReadonlyMap<string, Policy>;
  readonly access: ReadonlyMap<string, Access>;
  readonly triggers: ReadonlyMap<string, Trigger>;
  readonly partition: boolean;
  /** What declares it, and what code calls it. */
  readonly maker: TableMaker;
  readonly alias: string;
  readonly relations: readonly SqlRelation[];
  /** The list of columns of a library's declaration, between its braces. */
  readonly body?: Place;
  /** By which rows expire by themselves. */
  readonly expires?: Place;
}

export interface SqlFunction {
  readonly schema: string;
  readonly name: string;
  readonly argumentTypes: readonly string[];
  readonly argumentNames: readonly string[];
  readonly returns: string;
  readonly language: string;
  readonly definer: boolean;
  /** The words SECURITY DEFINER that hold in the end. */
  readonly definerAt?: Place;
  readonly searchPath: boolean;
  readonly body?: Place;
  readonly unqualified: boolean;
  /** CREATE FUNCTION and its name; the whole statement. */
  readonly at: Place;
  readonly statement: Place;
}

export interface View {
  readonly schema: string;
  readonly name: string;
  readonly materialized: boolean;
  readonly invoker: boolean;
  readonly at: Place;
}

/** A GRANT on everything in a schema, or on everything to come, that no later REVOKE took back. */
export interface BroadGrant {
  readonly scope: 'schema' | 'default';
  readonly object: 'table' | 'function' | 'schema' | 'sequence' | 'other';
  readonly schemas: readonly string[];
  readonly privileges: readonly SqlPrivilege[];
  readonly roles: readonly string[];
  readonly at: Place;
}

/** The schema after all files of a set. Tables are keyed `schema.name`, functions `schema.name(types)`. */
export interface Schema {
  readonly paths: readonly string[];
  readonly dialect: SqlDialect;
  readonly tables: ReadonlyMap<string, Table>;
  readonly functions: ReadonlyMap<string, SqlFunction>;
  readonly views: ReadonlyMap<string, View>;
  /** Roles with the options that are switched on for them. */
  readonly roles: ReadonlyMap<string, ReadonlySet<string>>;
  readonly broadGrants: readonly BroadGrant[];
  /** Schemas that some client role may use by a GRANT. */
  readonly servedSchemas: ReadonlySet<string>;
  /** Where the set shows that clients reach this database themselves: a mention of the caller, a grant to a client role. */
  readonly clients?: Place & { readonly what: string };
  /** The set shows a platform that serves tables of some schemas without a grant. */
  readonly servesByDefault: boolean;
  /** Statements that were not understood, by what they may have changed. */
  readonly opaque: ReadonlyMap<OpaqueKind, Place>;
}
