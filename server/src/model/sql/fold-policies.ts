import { clientRoles } from '../../catalog/sql/platform.js';
import type { AlterPolicy, CreatePolicy, CreateTrigger, DropPolicy, SqlCondition } from '../../facts/sql/records.js';
import type { Draft } from './draft.js';
import type { Condition } from './schema.js';

const placed = (draft: Draft, condition: SqlCondition | undefined): Condition | undefined =>
  condition && { ...condition, at: draft.place(condition.at) };

export function createPolicy(draft: Draft, record: CreatePolicy): void {
  for (const role of record.roles)
    if (role !== 'public' && clientRoles.has(role)) draft.sawClient(draft.statement, `a policy for ${role}`);
  draft.table(record.table).policies.set(record.name, {
    name: record.name,
    permissive: record.permissive,
    command: record.command,
    roles: record.roles,
    namesRoles: record.namesRoles,
    statement: draft.statement,
    clausesStart: draft.base + record.clausesStart,
    using: placed(draft, record.using),
    check: placed(draft, record.check),
  });
}

/** The parts that ALTER POLICY does not name stay; a condition is reported where it was last written. */
export function alterPolicy(draft: Draft, record: AlterPolicy): void {
  const table = draft.table(record.table);
  const policy = table.policies.get(record.name);
  if (!policy) return;
  table.policies.set(record.name, {
    ...policy,
    roles: record.roles ?? policy.roles,
    namesRoles: record.roles ? true : policy.namesRoles,
    using: placed(draft, record.using) ?? policy.using,
    check: placed(draft, record.check) ?? policy.check,
  });
}

export function dropPolicy(draft: Draft, record: DropPolicy): void {
  draft.tables.get(draft.key(record.table))?.policies.delete(record.name);
}

export function createTrigger(draft: Draft, record: CreateTrigger): void {
  const { name, before, events } = record;
  draft.table(record.table).triggers.set(name, { name, before, events, function: draft.key(record.function) });
}
