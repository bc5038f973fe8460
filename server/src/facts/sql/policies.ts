import type { PgNode } from '../../syntax/sql/pg.js';
import { columnsIn, meaningOf } from './condition.js';
import { clauseStart, type Reader, relationName, roleName } from './reader.js';
import type { PolicyCommand, SqlCondition, SqlRecord } from './records.js';

function conditionOf(reader: Reader, node: PgNode | undefined, ...words: readonly string[]): SqlCondition | undefined {
  if (!node) return undefined;
  const { shape, owners } = meaningOf(node);
  return {
    at: reader.clause(...words) ?? reader.whole,
    shape,
    owners: [...new Set(owners)],
    columns: [...new Set(columnsIn(node))],
  };
}

const commands: readonly string[] = ['all', 'select', 'insert', 'update', 'delete'];
const isCommand = (name: string): name is PolicyCommand => commands.includes(name);

export function createPolicy(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.CreatePolicyStmt;
  if (!statement) return [];
  const command = statement.cmd_name ?? 'all';
  const starts = [clauseStart(reader.tokens, ['USING']), clauseStart(reader.tokens, ['WITH', 'CHECK'])].filter((at) => at >= 0);
  const first = starts.length > 0 ? reader.tokens[Math.min(...starts)] : undefined;
  const end = reader.text.trimEnd().length;
  return [
    {
      kind: 'create-policy',
      at: reader.whole,
      name: statement.policy_name ?? '',
      table: relationName(statement.table),
      permissive: statement.permissive ?? false,
      command: isCommand(command) ? command : 'all',
      roles: (statement.roles ?? []).map((role) => roleName(role)),
      namesRoles: clauseStart(first ? reader.tokens.slice(0, Math.min(...starts)) : reader.tokens, ['TO']) >= 0,
      clausesStart: reader.range(first?.start ?? end, end).start,
      using: conditionOf(reader, statement.qual, 'USING'),
      check: conditionOf(reader, statement.with_check, 'WITH', 'CHECK'),
    },
  ];
}

export function alterPolicy(reader: Reader, node: PgNode): SqlRecord[] {
  const statement = node.AlterPolicyStmt;
  if (!statement) return [];
  return [
    {
      kind: 'alter-policy',
      at: reader.whole,
      name: statement.policy_name ?? '',
      table: relationName(statement.table),
      roles: statement.roles?.map((role) => roleName(role)),
      using: conditionOf(reader, statement.qual, 'USING'),
      check: conditionOf(reader, statement.with_check, 'WITH', 'CHECK'),
    },
  ];
}
