import type { ColumnDef, Constraint } from 'libpg-query';
import type { PgNode } from '../../syntax/sql/pg.js';
import { namesOf } from './condition.js';
import { type Reader, relationName } from './reader.js';
import type { RowSecurity, SqlColumn, SqlName, SqlRecord, SqlReference } from './records.js';

const onDelete: Record<string, SqlReference['onDelete']> = { c: 'cascade', n: 'set null', d: 'set default', r: 'restrict' };

function referenceOf(constraint: Constraint): SqlReference {
  return {
    table: relationName(constraint.pktable),
    columns: namesOf(constraint.pk_attrs),
    onDelete: onDelete[constraint.fk_del_action ?? ''] ?? 'no action',
  };
}

/** A type by the last part of its name: `vector`, `uuid`, `timestamptz`, `int4`. */
export const typeName = (type: { names?: readonly PgNode[]; arrayBounds?: readonly PgNode[] } | undefined): string =>
  `${namesOf(type?.names).at(-1)?.toLowerCase() ?? ''}${type?.arrayBounds?.length ? '[]' : ''}`;

function columnOf(reader: Reader, column: ColumnDef): SqlColumn {
  const constraints = (column.constraints ?? []).flatMap((node) => (node as PgNode).Constraint ?? []);
  const has = (kind: Constraint['contype']): boolean => constraints.some((constraint) => constraint.contype === kind);
  const foreign = constraints.find((constraint) => constraint.contype === 'CONSTR_FOREIGN');
  const type = typeName(column.typeName);
  return {
    at: reader.nameAt(column.location),
    name: column.colname ?? '',
    type,
    notNull: Boolean(column.is_not_null) || has('CONSTR_NOTNULL') || has('CONSTR_PRIMARY'),
    primaryKey: has('CONSTR_PRIMARY'),
    hasDefault: has('CONSTR_DEFAULT') || has('CONSTR_IDENTITY') || has('CONSTR_GENERATED') || type.includes('serial'),
    references: foreign && referenceOf(foreign),
  };
}

export function createTable(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.CreateStmt ?? node.CreateForeignTableStmt?.base;
  if (!statement) return [];
  const elements = (statement.tableElts ?? []) as PgNode[];
  const constraints = elements.flatMap((element) => element.Constraint ?? []);
  const keys = new Set(
    constraints.filter((constraint) => constraint.contype === 'CONSTR_PRIMARY').flatMap((constraint) => namesOf(constraint.keys)),
  );
  const columns = elements
    .flatMap((element) => (element.ColumnDef ? columnOf(reader, element.ColumnDef) : []))
    .map((column): SqlColumn => (keys.has(column.name) ? { ...column, primaryKey: true, notNull: true } : column));
  const table = relationName(statement.relation);
  const at = reader.nameAt(statement.relation?.location);
  const parents = [
    ...elements.flatMap((element) => element.TableLikeClause?.relation ?? []),
    ...((statement.inhRelations ?? []) as PgNode[]).flatMap((parent) => parent.RangeVar ?? []),
  ].map(relationName);
  const partition = Boolean(statement.partbound);
  const temporary = statement.relation?.relpersistence === 't';
  return [
    { kind: 'create-table', at, table, columns, parents, partition, temporary, fromQuery: false },
    ...constraints.flatMap((constraint) => foreignKey(reader, table, constraint)),
  ];
}

function foreignKey(reader: Reader, table: SqlName, constraint: Constraint): SqlRecord[] {
  if (constraint.contype !== 'CONSTR_FOREIGN') return [];
  const at = reader.nameAt(constraint.location);
  return [{ kind: 'add-reference', at, table, columns: namesOf(constraint.fk_attrs), reference: referenceOf(constraint) }];
}

export function createTableAs(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.CreateTableAsStmt;
  const into = statement?.into?.rel;
  if (!statement || !into) return [];
  const at = reader.nameAt(into.location);
  if (statement.objtype === 'OBJECT_MATVIEW') {
    return [{ kind: 'create-view', at, view: relationName(into), materialized: true, invoker: false }];
  }
  const temporary = into.relpersistence === 't';
  return [
    {
      kind: 'create-table',
      at,
      table: relationName(into),
      columns: [],
      parents: [],
      partition: false,
      temporary,
      fromQuery: true,
    },
  ];
}

const rowSecurity: Record<string, RowSecurity['change']> = {
  AT_EnableRowSecurity: 'enable',
  AT_DisableRowSecurity: 'disable',
  AT_ForceRowSecurity: 'force',
  AT_NoForceRowSecurity: 'no-force',
};

export function alterTable(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.AlterTableStmt;
  if (!statement) return [];
  const table = relationName(statement.relation);
  const at = reader.nameAt(statement.relation?.location);
  return ((statement.cmds ?? []) as PgNode[]).flatMap(({ AlterTableCmd: command }): SqlRecord[] => {
    const subtype = command?.subtype ?? '';
    const definition = command?.def as PgNode | undefined;
    const change = rowSecurity[subtype];
    if (change) return [{ kind: 'row-security', at: reader.whole, table, change }];
    if (subtype === 'AT_AddColumn' && definition?.ColumnDef) {
      return [{ kind: 'add-column', at, table, column: columnOf(reader, definition.ColumnDef) }];
    }
    if (subtype === 'AT_DropColumn' && command?.name) return [{ kind: 'drop-column', at, table, column: command.name }];
    if (subtype === 'AT_AddConstraint' && definition?.Constraint) return foreignKey(reader, table, definition.Constraint);
    if (statement.objtype === 'OBJECT_VIEW' && (subtype === 'AT_SetRelOptions' || subtype === 'AT_ResetRelOptions')) {
      return [
        { kind: 'alter-view', at, view: table, invoker: subtype === 'AT_SetRelOptions' && isInvoker(definition?.List?.items) },
      ];
    }
    return [];
  });
}

/** `security_invoker` among a view's options; without a value it means true. */
function isInvoker(options: readonly PgNode[] | undefined): boolean {
  const option = (options ?? []).find((each) => each.DefElem?.defname === 'security_invoker')?.DefElem;
  if (!option) return false;
  const value = option.arg as PgNode | undefined;
  const written = value?.String?.sval ?? value?.TypeName?.names?.map((name) => (name as PgNode).String?.sval).at(-1);
  return (
    value === undefined ||
    value.Boolean?.boolval === true ||
    /^(?:true|on|yes|1)$/i.test(written ?? '') ||
    value.Integer?.ival === 1
  );
}

export function createView(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.ViewStmt;
  if (!statement) return [];
  const at = reader.nameAt(statement.view?.location);
  return [
    { kind: 'create-view', at, view: relationName(statement.view), materialized: false, invoker: isInvoker(statement.options) },
  ];
}
