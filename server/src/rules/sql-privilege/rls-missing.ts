import { dataOf, type TableData } from '../../model/sql/data.js';
import { type Reach, reachOf } from '../../model/sql/reach.js';
import type { Place, Table } from '../../model/sql/schema.js';
import { defineRule, type Fix, type Match, type Preset } from '../rule.js';
import { enableRowSecurity } from './row-security.js';
import { siblingTables } from './siblings.js';
import { inCaseOf, shownName, step } from './sql-text.js';

interface Data {
  readonly table: Table;
  readonly reach: Reach;
  /** What shows that the rows are somebody's; '' where nothing does. */
  readonly holds: string;
  /** The statement that switched it off again, where one did. */
  readonly disabledAt?: Place;
}

export const rlsMissing = defineRule<Data>({
  id: 'rls-missing',
  family: 'sql-privilege',
  title: 'Table that clients reach has no row-level security',
  severity: 'error',
  preset: 'recommended',
  languages: ['sql'],
  duties: {
    cwe: [862, 639],
    owaspLlm: ['LLM02'],
    owaspAgentic: ['ASI03'],
    frameworks: ['GDPR-25', 'GDPR-32', 'HIPAA-164.312(a)', 'SOC2-CC6.1'],
  },
  accepts: [
    '`enable row level security`, in this or a later migration',
    'no grant or exposed schema by which clients reach the table',
  ],
  *check({ file, app, consider }): Iterable<Match<Data>> {
    if (file.language !== 'sql') return;
    const schema = app.schemaOf(file.path);
    if (schema.dialect !== 'postgres' || schema.opaque.has('row-security')) return;
    for (const table of schema.tables.values()) {
      const created = table.created;
      if (!created) continue;
      if (table.rowSecurity) {
        const where = table.rowSecurityAt ? `, switched on in ${table.rowSecurityAt.path}` : '';
        if (created.path === file.path) consider?.(table.statement ?? created, `${table.name} has row-level security${where}`);
        continue;
      }
      const disabledAt = table.rowSecurityAt;
      const at = disabledAt ?? created;
      if (at.path !== file.path) continue;
      const reach = reachOf(schema, table);
      if (!reach) {
        consider?.(table.statement ?? at, `nothing is known by which clients reach ${table.name}`);
        continue;
      }
      const holds = holdingOf(dataOf(table));
      const quiet: Preset | undefined = holds === '' || reach.by === 'later' || table.partition ? 'strict' : undefined;
      if ([...siblingTables(app, schema, table)].some((same) => same.rowSecurity)) continue;
      yield {
        range: at,
        evidence: [
          ...(reach.at ? [step(reach.at, reach.what)] : []),
          ...(disabledAt ? [step(created, `${table.name} is created here`)] : []),
        ],
        data: { table, reach, holds, disabledAt },
        preset: quiet,
        severity: quiet && 'info',
      };
    }
  },
  explain({ data: { table, reach, holds, disabledAt } }) {
    const state = disabledAt ? 'has its row-level security switched off' : 'has no row-level security';
    const rows = holds ? `; it holds ${holds}` : '';
    return {
      what: `Table ${shownName(table)} ${state}, yet clients reach it directly (${reach.what})${rows}.`,
      why: 'The key that a browser or an app carries is then enough to read every row, and mostly to change it, whatever the application itself shows.',
      how: `Switch row-level security on for ${table.name} and add policies that compare a column with the caller, such as auth.uid(). A table for the server alone needs no policy: the service role passes row-level security.`,
    };
  },
  fixes({ data: { table, disabledAt } }, { file }): Fix[] {
    const { text, path } = file;
    if (disabledAt) {
      const word = /\bdisable\b/i.exec(text.slice(disabledAt.start, disabledAt.end));
      if (!word) return [];
      const start = disabledAt.start + word.index;
      const newText = inCaseOf(word[0], 'ENABLE');
      return [
        {
          title: `Keep row-level security on for ${table.name}`,
          applicability: 'suggestion',
          edits: [{ path, start, end: start + word[0].length, newText }],
        },
      ];
    }
    return enableRowSecurity(table, text);
  },
});

function holdingOf(data: TableData): string {
  const owner = data.owners[0] ?? data.tenants[0];
  if (owner) return `rows of its users (${owner.name})`;
  const [credential] = data.credentials;
  if (credential) return `credentials (${credential.name})`;
  const [personal] = data.sensitive;
  if (personal) return `personal data (${personal.name})`;
  if (data.confidential) return 'content of its users';
  return '';
}
