import { clientRoles, openRoles, platformSchemas } from '../../catalog/sql/platform.js';
import { dataOf, type TableData } from '../../model/sql/data.js';
import { hasClients } from '../../model/sql/reach.js';
import type { Condition, Policy, Schema, Table } from '../../model/sql/schema.js';
import type { Preset, Severity } from '../rule.js';

/** What a policy lets its callers do with rows that are not theirs. */
export interface OpenPolicy {
  readonly table: Table;
  readonly policy: Policy;
  readonly data: TableData;
  /** The condition that lets every row pass. */
  readonly condition: Condition;
  readonly audience: 'everyone' | 'signed-in';
  readonly does: 'change' | 'add' | 'read';
}

export interface Judgement {
  readonly preset: Preset;
  readonly severity: Severity;
}

const open = (condition: Condition | undefined): condition is Condition => condition !== undefined && condition.shape !== 'other';

/** The policies of a schema that are in force for clients and let every row pass. */
export function* openPolicies(schema: Schema): Iterable<OpenPolicy> {
  if (!hasClients(schema)) return;
  for (const table of schema.tables.values()) {
    if (platformSchemas.has(table.schema) && table.schema !== 'storage') continue;
    // Without row security no policy is in force, and another rule speaks.
    if (table.created && !table.rowSecurity && !schema.opaque.has('row-security')) continue;
    for (const policy of table.policies.values()) {
      const found = openPolicy(table, policy);
      if (found) yield found;
    }
  }
}

function openPolicy(table: Table, policy: Policy): OpenPolicy | undefined {
  const roles = policy.roles.filter((role) => clientRoles.has(role) && !isShut(table, role));
  if (!policy.permissive || roles.length === 0 || isNarrowed(table, policy)) return undefined;
  const { command, using } = policy;
  const check = policy.check ?? using;
  const is = (...commands: readonly Policy['command'][]): boolean => command === 'all' || commands.includes(command);
  const found =
    is('update', 'delete') && open(using)
      ? ({ does: 'change', condition: using } as const)
      : is('insert') && open(check)
        ? ({ does: 'add', condition: check } as const)
        : is('select') && open(using)
          ? ({ does: 'read', condition: using } as const)
          : undefined;
  if (!found) return undefined;
  const everyone = found.condition.shape === 'always' && roles.some((role) => openRoles.has(role));
  return { table, policy, data: dataOf(table), audience: everyone ? 'everyone' : 'signed-in', ...found };
}

/** The role lost every right to the table by REVOKE. */
function isShut(table: Table, role: string): boolean {
  const all = ['select', 'insert', 'update', 'delete'];
  const shut = (name: string): boolean => all.every((privilege) => table.access.get(name)?.revoked.has(privilege));
  return role === 'public' ? ['anon', 'authenticated'].every(shut) : shut(role);
}

/** A restrictive policy stands beside it and asks for more. */
function isNarrowed(table: Table, policy: Policy): boolean {
  return [...table.policies.values()].some(
    (other) =>
      !other.permissive &&
      (other.command === 'all' || policy.command === 'all' || other.command === policy.command) &&
      (other.using?.shape === 'other' || other.check?.shape === 'other'),
  );
}

const error: Judgement = { preset: 'recommended', severity: 'error' };
const warning: Judgement = { preset: 'recommended', severity: 'warning' };
const look: Judgement = { preset: 'strict', severity: 'info' };

/** How much an open policy matters, or undefined where it is as it should be. */
export function judge(found: OpenPolicy): Judgement | undefined {
  return { change: judgeChange, add: judgeAdd, read: judgeRead }[found.does](found);
}

const isFiles = ({ table }: OpenPolicy): boolean => table.schema === 'storage' && table.name === 'objects';
const isSomebodys = ({ data }: OpenPolicy): boolean => data.owners.length > 0 || data.isolating.length > 0;
const isPrivate = ({ data }: OpenPolicy): boolean =>
  data.confidential || data.sensitive.length > 0 || data.credentials.length > 0;

function judgeChange(found: OpenPolicy): Judgement {
  const { data, audience, policy } = found;
  // A counter that visitors may raise
  if (data.form && policy.command === 'update' && !isSomebodys(found) && !isPrivate(found)) return look;
  if (audience === 'everyone') return error;
  return isSomebodys(found) || isFiles(found) || data.confidential || data.credentials.length > 0 ? warning : look;
}

function judgeAdd(found: OpenPolicy): Judgement {
  const { data, audience } = found;
  if (isFiles(found)) return warning;
  if (data.form) return look;
  if (isSomebodys(found)) return warning;
  // With no owner to compare, whoever is signed in may well add; strangers should not feed what a model or a person reads.
  return audience === 'everyone' && (data.confidential || data.vectors.length > 0) ? warning : look;
}

function judgeRead(found: OpenPolicy): Judgement | undefined {
  const { data, audience } = found;
  const everyone = audience === 'everyone';
  if (data.credentials.length > 0) return error;
  if (isFiles(found)) return everyone ? error : warning;
  if (data.confidential) return everyone ? error : isSomebodys(found) ? warning : look;
  if (data.sensitive.length > 0 && (everyone || !data.onlyMail)) return everyone ? error : warning;
  if (data.personal || data.isolating.length > 0) return warning;
  if (data.visibility && isSomebodys(found)) return warning;
  return data.forReaders || !(isSomebodys(found) || data.vectors.length > 0) ? undefined : look;
}
