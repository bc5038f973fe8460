import type { GrantStmt } from 'libpg-query';
import type { PgNode } from '../../syntax/sql/pg.js';
import { namesOf } from './condition.js';
import { nameOfParts, type Reader, relationName, roleName } from './reader.js';
import type { Grant, SqlName, SqlRecord } from './records.js';

const objectKinds: Record<string, Grant['object']> = {
  OBJECT_TABLE: 'table',
  OBJECT_FUNCTION: 'function',
  OBJECT_PROCEDURE: 'function',
  OBJECT_ROUTINE: 'function',
  OBJECT_SCHEMA: 'schema',
  OBJECT_SEQUENCE: 'sequence',
};

function objectName(node: PgNode): SqlName {
  if (node.RangeVar) return relationName(node.RangeVar);
  if (node.ObjectWithArgs) return nameOfParts(namesOf(node.ObjectWithArgs.objname));
  return { schema: '', name: node.String?.sval ?? '' };
}

function grantOf(reader: Reader, statement: GrantStmt, scope: Grant['scope'], schemas: readonly string[]): SqlRecord {
  const objects = (statement.objects ?? []) as PgNode[];
  const privileges = ((statement.privileges ?? []) as PgNode[]).map(({ AccessPriv: privilege }) => ({
    name: (privilege?.priv_name ?? 'all').toLowerCase(),
    columns: namesOf(privilege?.cols),
  }));
  return {
    kind: 'grant',
    at: reader.whole,
    scope,
    grants: statement.is_grant ?? false,
    object: objectKinds[statement.objtype ?? ''] ?? 'other',
    objects: scope === 'objects' ? objects.map(objectName) : [],
    schemas,
    privileges: privileges.length > 0 ? privileges : [{ name: 'all', columns: [] }],
    roles: ((statement.grantees ?? []) as PgNode[]).map(roleName),
    grantOption: statement.grant_option ?? false,
  };
}

export function grant(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.GrantStmt;
  if (!statement) return [];
  const wholeSchema = statement.targtype === 'ACL_TARGET_ALL_IN_SCHEMA';
  return [grantOf(reader, statement, wholeSchema ? 'schema' : 'objects', wholeSchema ? namesOf(statement.objects) : [])];
}

export function defaultPrivileges(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.AlterDefaultPrivilegesStmt;
  if (!statement?.action) return [];
  const option = ((statement.options ?? []) as PgNode[]).find((each) => each.DefElem?.defname === 'schemas')?.DefElem;
  return [grantOf(reader, statement.action, 'default', namesOf((option?.arg as PgNode | undefined)?.List?.items))];
}

export function grantRole(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.GrantRoleStmt;
  if (!statement) return [];
  const granted = ((statement.granted_roles ?? []) as PgNode[]).flatMap((role) => role.AccessPriv?.priv_name ?? []);
  const roles = ((statement.grantee_roles ?? []) as PgNode[]).map(roleName);
  return [{ kind: 'grant-role', at: reader.whole, grants: statement.is_grant ?? false, granted, roles }];
}

export function createRole(reader: Reader, node: PgNode): SqlRecord[] {
  const created = node.CreateRoleStmt;
  const altered = node.AlterRoleStmt;
  const role = created?.role ?? (altered?.role ? roleName({ RoleSpec: altered.role }) : undefined);
  if (role === undefined) return [];
  // Values of password options are left where they are: only the names of switches go on.
  const options = ((created?.options ?? altered?.options ?? []) as PgNode[])
    .flatMap((option) => option.DefElem ?? [])
    .filter((option) => (option.arg as PgNode | undefined)?.Boolean?.boolval === true)
    .map((option) => option.defname ?? '');
  return [{ kind: 'create-role', at: reader.whole, role, options }];
}
