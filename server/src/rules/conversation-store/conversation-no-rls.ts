import type { AppModel } from '../../model/model.js';
import { reachOf } from '../../model/sql/reach.js';
import type { Table } from '../../model/sql/schema.js';
import { inMigrations, storedTablesIn } from '../../model/tables.js';
import { nodeAt } from '../../model/typescript/place.js';
import type { DataQuery } from '../../model/typescript/queries.js';
import { isWithPublicKey } from '../../model/typescript/scoping.js';
import { usesOf } from '../../model/typescript/table-uses.js';
import { defineRule, type Fix, type Match } from '../rule.js';
import { enableRowSecurity } from '../sql-privilege/row-security.js';
import { siblingTables } from '../sql-privilege/siblings.js';
import { shownName, step } from '../sql-privilege/sql-text.js';

interface Data {
  readonly table: Table;
  readonly client: string;
}

/** The query by which code reaches a table with the key that every browser has. */
const publicUse = (app: AppModel, table: Table): DataQuery | undefined =>
  usesOf(app, table).find((query) => query.title === 'Supabase query' && isWithPublicKey(query));

export const conversationNoRls = defineRule<Data>({
  id: 'conversation-no-rls',
  family: 'conversation-store',
  title: 'Conversations that every browser can read',
  severity: 'error',
  preset: 'recommended',
  languages: ['sql', 'prisma', 'typescript'],
  duties: {
    cwe: [862, 639],
    owaspLlm: ['LLM02'],
    owaspAgentic: ['ASI03'],
    frameworks: ['GDPR-25', 'GDPR-32', 'HIPAA-164.312(a)', 'SOC2-CC6.1'],
  },
  *check({ file, app }): Iterable<Match<Data>> {
    for (const { schema, table, created } of storedTablesIn(file, app)) {
      if (schema.dialect !== 'postgres' || table.maker === 'mongoose' || table.rowSecurity) continue;
      // Where the SQL itself shows that clients reach the table, rls-missing speaks.
      if (schema.opaque.has('row-security') || (table.maker === 'sql' && reachOf(schema, table))) continue;
      const use = publicUse(app, table);
      if (!use) continue;
      const others = table.maker === 'sql' ? [...siblingTables(app, schema, table)] : inMigrations(app, table);
      if (others.some((other) => other.rowSecurity)) continue;
      const { start, end } = nodeAt(use.call);
      yield {
        range: created,
        evidence: [
          { path: use.call.file.path, start, end, note: 'this query is sent with the key that every client has' },
          step(created, 'nothing switches row-level security on for this table'),
        ],
        data: { table, client: use.call.file.path },
      };
    }
  },
  explain: ({ data: { table, client } }) => ({
    what: `${shownName({ schema: table.schema, name: table.alias })} has no row-level security, yet ${client} reaches it with the public key.`,
    why: 'The platform serves the table to whoever sends that key, and every browser that opens the app has it: all conversations can be listed and changed, whatever the app itself shows.',
    how: 'Switch row-level security on, and add policies that compare the owner of a row with auth.uid(). A table for the server alone needs no policy: the service role passes row-level security.',
  }),
  fixes({ data: { table } }, { file }): Fix[] {
    const title = `Switch on row-level security for ${table.alias}; add policies next`;
    const { statement } = table;
    if (table.maker === 'sql') return enableRowSecurity(table, file.text);
    if (table.maker === 'drizzle' && statement)
      return [
        {
          ...{ title, applicability: 'suggestion' },
          edits: [{ path: statement.path, start: statement.end, end: statement.end, newText: '.enableRLS()' }],
        },
      ];
    return [{ title, applicability: 'manual', edits: [] }];
  },
});
