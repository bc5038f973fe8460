import type { PgNode } from '../../syntax/sql/pg.js';
import { namesOf } from './condition.js';
import { nameOfParts, type Reader, relationName } from './reader.js';
import type { Drop, Rename, SqlName, SqlRecord } from './records.js';
import { typeName } from './tables.js';

const renamed: Record<string, Rename['what']> = {
  OBJECT_TABLE: 'table',
  OBJECT_COLUMN: 'column',
  OBJECT_POLICY: 'policy',
  OBJECT_FUNCTION: 'function',
  OBJECT_SCHEMA: 'schema',
};

export function rename(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.RenameStmt;
  const what = renamed[statement?.renameType ?? ''];
  if (!statement || !what) return [];
  const target = statement.object as PgNode | undefined;
  const object: SqlName =
    what === 'schema'
      ? { schema: '', name: statement.subname ?? '' }
      : statement.relation
        ? relationName(statement.relation)
        : nameOfParts(namesOf(target?.ObjectWithArgs?.objname));
  return [{ kind: 'rename', at: reader.whole, what, object, part: statement.subname ?? '', to: statement.newname ?? '' }];
}

export function moveTable(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.AlterObjectSchemaStmt;
  if (statement?.objectType !== 'OBJECT_TABLE' || !statement.relation) return [];
  return [{ kind: 'move-table', at: reader.whole, table: relationName(statement.relation), schema: statement.newschema ?? '' }];
}

const dropped: Record<string, Drop['what']> = {
  OBJECT_TABLE: 'table',
  OBJECT_FOREIGN_TABLE: 'table',
  OBJECT_VIEW: 'view',
  OBJECT_MATVIEW: 'view',
  OBJECT_SCHEMA: 'schema',
  OBJECT_FUNCTION: 'function',
  OBJECT_PROCEDURE: 'function',
  OBJECT_ROUTINE: 'function',
};

export function drop(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.DropStmt;
  if (!statement) return [];
  const at = reader.whole;
  const objects = (statement.objects ?? []) as PgNode[];
  const parts = objects.map((object) => (object.String ? [object.String.sval ?? ''] : namesOf(object.List?.items)));
  if (statement.removeType === 'OBJECT_POLICY') {
    return parts.map(
      (names): SqlRecord => ({ kind: 'drop-policy', at, name: names.at(-1) ?? '', table: nameOfParts(names.slice(0, -1)) }),
    );
  }
  if (statement.removeType === 'OBJECT_TRIGGER') {
    return parts.map(
      (names): SqlRecord => ({
        kind: 'drop',
        at,
        what: 'trigger',
        names: [nameOfParts(names.slice(0, -1))],
        part: names.at(-1) ?? '',
      }),
    );
  }
  const what = dropped[statement.removeType ?? ''] ?? 'other';
  if (what === 'function') {
    return objects.map(
      (object): SqlRecord => ({
        kind: 'drop',
        at,
        what,
        names: [nameOfParts(namesOf(object.ObjectWithArgs?.objname))],
        argumentTypes: argumentTypes(object),
      }),
    );
  }
  return what === 'other' ? [] : [{ kind: 'drop', at, what, names: parts.map(nameOfParts) }];
}

/** The argument types by which a function is meant, or undefined where it is named alone. */
export function argumentTypes(node: PgNode | undefined): string[] | undefined {
  const named = node?.ObjectWithArgs;
  if (!named || named.args_unspecified) return undefined;
  return ((named.objargs ?? []) as PgNode[]).map((argument) => typeName(argument.TypeName));
}

export function createTrigger(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.CreateTrigStmt;
  if (!statement) return [];
  // Bits of catalog/pg_trigger.h: BEFORE 2, INSERT 4, DELETE 8, UPDATE 16
  const bits = statement.events ?? 0;
  const events = (['insert', 'delete', 'update'] as const).filter((_event, i) => bits & (4 << i));
  return [
    {
      kind: 'create-trigger',
      at: reader.whole,
      name: statement.trigname ?? '',
      table: relationName(statement.relation),
      before: Boolean((statement.timing ?? 0) & 2),
      events,
      function: nameOfParts(namesOf(statement.funcname)),
    },
  ];
}
