import { isEverDeleted } from '../../model/retention.js';
import { parentsOf } from '../../model/sql/links.js';
import type { Schema, Table } from '../../model/sql/schema.js';
import { type StoredKind, storedKindOf } from '../../model/sql/stored.js';
import { inMigrations, storedTablesIn } from '../../model/tables.js';
import { defineRule, type Fix, type Match } from '../rule.js';
import { siblingTables } from '../sql-privilege/siblings.js';
import { shownName, step } from '../sql-privilege/sql-text.js';
import { addColumn } from './add-column.js';
import { expiryColumn } from './expiry-column.js';

interface Data {
  readonly schema: Schema;
  readonly table: Table;
  readonly kind: StoredKind;
}

/** Whether the rows go with a conversation's, which is where the date belongs. */
const goesWithConversation = (schema: Schema, table: Table): boolean =>
  parentsOf(schema, table).some(({ parent }) => parent.created !== undefined && storedKindOf(schema, parent) === 'conversation');

export const conversationNoRetention = defineRule<Data>({
  id: 'conversation-no-retention',
  family: 'conversation-store',
  title: 'Conversations that are kept for ever',
  severity: 'info',
  preset: 'strict',
  languages: ['sql', 'prisma', 'typescript'],
  duties: {
    cwe: [359],
    owaspLlm: ['LLM02'],
    frameworks: ['GDPR-5', 'GDPR-17', 'SOC2-C1.2'],
  },
  *check({ file, app }): Iterable<Match<Data>> {
    for (const { schema, table, kind, created } of storedTablesIn(file, app)) {
      if (kind === 'embedding' || schema.opaque.has('table') || !table.columnsKnown) continue;
      if (kind === 'message' && goesWithConversation(schema, table)) continue;
      if (isEverDeleted(app, schema, table)) continue;
      const others = table.maker === 'sql' ? [...siblingTables(app, schema, table)] : inMigrations(app, table);
      if (others.some((other) => isEverDeleted(app, app.schemaOf(other.created?.path ?? ''), other))) continue;
      yield {
        range: created,
        evidence: [step(created, 'no date by which rows are due, no job and no code that deletes them')],
        data: { schema, table, kind },
      };
    }
  },
  explain: ({ data: { table, kind } }) => ({
    what: `Nothing ever takes rows out of ${shownName({ schema: table.schema, name: table.alias })}: ${kind === 'memory' ? 'what is remembered of people' : 'conversations'} stay for ever.`,
    why: 'What people tell an assistant is of use for a while and a risk for good. A leak, an order of a court or a curious colleague then reaches years of it, and nobody can have theirs deleted.',
    how: 'Give each row a date by which it is due, let a job delete what is over, and offer people a way to delete their own.',
  }),
  fixes({ data: { schema, table } }, { app }): Fix[] {
    const fixes = addColumn(app, table, expiryColumn(schema, app, table));
    return fixes.length > 0
      ? fixes
      : [{ title: `Add a date by which rows of ${table.alias} are due`, applicability: 'manual', edits: [] }];
  },
});
