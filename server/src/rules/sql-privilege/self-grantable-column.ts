import { accountTable, grantingRole, privilegeColumn, roleColumn, serverColumn, snakeCase } from '../../catalog/sql/names.js';
import type { AppModel } from '../../model/model.js';
import { dataOf } from '../../model/sql/data.js';
import { hasClients } from '../../model/sql/reach.js';
import type { Column, Policy, Schema, Table } from '../../model/sql/schema.js';
import { lineBreakOf } from '../../text/document.js';
import { defineRule, type Fix, type Match } from '../rule.js';
import { afterSemicolon, identifier, inCaseOf, shownName, step } from './sql-text.js';

interface Data {
  readonly table: Table;
  readonly policy: Policy;
  readonly columns: readonly Column[];
  readonly harmless: readonly string[];
}

export const selfGrantableColumn = defineRule<Data>({
  id: 'self-grantable-column',
  family: 'sql-privilege',
  title: 'Users may change their own role, plan or credits',
  severity: 'warning',
  preset: 'recommended',
  languages: ['sql'],
  duties: { cwe: [269, 915], owaspLlm: ['LLM06', 'LLM10'], owaspAgentic: ['ASI03'], frameworks: ['SOC2-CC6.3'] },
  *check({ file, app }): Iterable<Match<Data>> {
    if (file.language !== 'sql') return;
    const schema = app.schemaOf(file.path);
    if (!hasClients(schema) || schema.opaque.has('grant')) return;
    for (const table of schema.tables.values()) {
      if (!table.created || !table.rowSecurity || !table.columnsKnown || !accountTable.test(snakeCase(table.name))) continue;
      const columns = [...table.columns.values()].filter((each) => grantsSomething(app, each));
      if (columns.length === 0 || isGuarded(app, schema, table, columns)) continue;
      for (const policy of table.policies.values()) {
        if (policy.using?.at.path !== file.path || !letsOwnersUpdate(policy, columns)) continue;
        yield {
          range: policy.using.at,
          evidence: columns.map((each) => step(each.at, `${table.name}.${each.name} decides what its user may do`)),
          data: { table, policy, columns, harmless: harmlessOf(table) },
        };
      }
    }
  },
  explain: ({ data: { table, policy, columns } }) => {
    const names = columns.map((each) => each.name).join(', ');
    return {
      what: `Policy "${policy.name}" lets users update their own row of ${shownName(table)}, ${names} included, and nothing holds ${columns.length > 1 ? 'those columns' : 'that column'} back.`,
      why: `A policy decides about rows, never about columns: one request that sets ${columns[0]?.name}, and a user has given it to themselves.`,
      how: `Revoke UPDATE on ${table.name} from the client roles and grant it for the harmless columns alone, or keep ${names} in a table that only the server writes.`,
    };
  },
  fixes({ data: { table, policy, harmless } }, { file }): Fix[] {
    const { statement } = policy;
    const at = afterSemicolon(file.text, statement.end);
    const code = file.text.slice(statement.start, statement.start + 6);
    if (statement.path !== file.path || at < 0 || !/^create/i.test(code)) return [];
    const name = `${table.schema === 'public' ? '' : `${identifier(table.schema)}.`}${identifier(table.name)}`;
    const line = lineBreakOf(file.text);
    const words = (sql: string): string => inCaseOf(code, sql);
    // With a policy for everything, a row may be deleted and inserted anew: inserting is then held back alike.
    const inserts = policy.command === 'all' ? [...keysOf(table), ...harmless] : [];
    const rights = inserts.length > 0 ? `${words('INSERT')} (${inserts.map(identifier).join(', ')}), ` : '';
    const revoke = `${words(policy.command === 'all' ? 'REVOKE INSERT, UPDATE ON' : 'REVOKE UPDATE ON')} ${name} ${words('FROM')} anon, authenticated;`;
    const grant = `${words('GRANT')} ${rights}${words('UPDATE')} (${harmless.map(identifier).join(', ')}) ${words('ON')} ${name} ${words('TO')} authenticated;`;
    const newText = `${line}${line}${revoke}${harmless.length > 0 ? `${line}${grant}` : ''}`;
    return [
      {
        title: 'Let users update the harmless columns only',
        applicability: 'suggestion',
        edits: [{ path: file.path, start: at, end: at, newText }],
      },
    ];
  },
});

/** Columns that a row is known by: its owner and its primary key. */
function keysOf(table: Table): string[] {
  const owners = dataOf(table).owners.map((each) => each.name);
  const primary = [...table.columns.values()].filter((each) => each.primaryKey).map((each) => each.name);
  return [...new Set([...primary, ...owners])];
}

/** What users may well go on changing. */
function harmlessOf(table: Table): string[] {
  const owners = new Set(dataOf(table).owners.map((each) => each.name));
  const isHarmless = ({ name, primaryKey }: Column): boolean =>
    !primaryKey && !owners.has(name) && !serverColumn.test(snakeCase(name));
  return [...table.columns.values()].filter(isHarmless).map((each) => each.name);
}

/** A column by name; a `role` only where its type or its values show that it is no job title. */
function grantsSomething(app: AppModel, column: Column): boolean {
  const name = snakeCase(column.name);
  if (privilegeColumn.test(name)) return true;
  if (!roleColumn.test(name)) return false;
  if (/(?:role|access)/.test(column.type)) return true;
  const text = app.fileAt(column.at.path)?.text ?? '';
  const declaration = text.slice(column.at.end, column.at.end + 300);
  return grantingRole.test(declaration.slice(0, declaration.search(/,\s*(?:--[^\n]*)?\n|\n\s*\)/) + 1 || undefined));
}

function letsOwnersUpdate(policy: Policy, columns: readonly Column[]): boolean {
  const { using, check } = policy;
  if (!using || using.owners.length === 0 || !policy.permissive || !(policy.command === 'update' || policy.command === 'all'))
    return false;
  if (!policy.roles.some((role) => role === 'public' || role === 'authenticated')) return false;
  const mentioned = new Set([...using.columns, ...(check?.columns ?? [])]);
  return !columns.some((column) => mentioned.has(column.name)) && (check === undefined || check.owners.length > 0);
}

/** Something else may hold the column back: column grants, a restrictive policy, a trigger that looks at it or is not known. */
function isGuarded(app: AppModel, schema: Schema, table: Table, columns: readonly Column[]): boolean {
  const rights = [...table.access].filter(([role]) => role === 'authenticated' || role === 'public').map(([, access]) => access);
  if (rights.some((access) => access.revoked.has('update') || access.columns.some((privilege) => privilege.name === 'update')))
    return true;
  if ([...table.policies.values()].some((policy) => !policy.permissive)) return true;
  return [...table.triggers.values()].some((trigger) => {
    if (!trigger.before || !trigger.events.includes('update')) return false;
    const known = [...schema.functions.values()].find((each) => `${each.schema}.${each.name}` === trigger.function);
    if (!known?.body) return !/updated?_at|modified|moddatetime|timestamp/i.test(trigger.function);
    const body = app.fileAt(known.body.path)?.text.slice(known.body.start, known.body.end) ?? '';
    return columns.some((column) => new RegExp(`\\b${column.name}\\b`, 'i').test(body));
  });
}
