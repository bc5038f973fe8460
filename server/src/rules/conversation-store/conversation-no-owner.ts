import type { AppModel } from '../../model/model.js';
import { parentsOf } from '../../model/sql/links.js';
import { ownershipOf } from '../../model/sql/ownership.js';
import type { Schema, Table } from '../../model/sql/schema.js';
import { type StoredKind, storedKindOf } from '../../model/sql/stored.js';
import { inMigrations, peopleOf, storedTablesIn } from '../../model/tables.js';
import { defineRule, type Fix, type Match } from '../rule.js';
import { siblingTables } from '../sql-privilege/siblings.js';
import { shownName, step } from '../sql-privilege/sql-text.js';
import { addColumn } from './add-column.js';
import { ownerColumn } from './owner-column.js';

interface Data {
  readonly schema: Schema;
  readonly table: Table;
  readonly kind: StoredKind;
  readonly people: string;
}

const held: Readonly<Record<StoredKind, string>> = {
  conversation: 'conversations',
  message: 'messages of conversations',
  memory: 'what is remembered of people',
  embedding: 'embedded texts',
};

/** Whether the rows belong to a conversation that has no owner itself: then that is the place to say it. */
const isSaidAbove = (schema: Schema, table: Table): boolean =>
  parentsOf(schema, table).some(
    ({ parent }) =>
      parent.created !== undefined &&
      storedKindOf(schema, parent) === 'conversation' &&
      ownershipOf(schema, parent) !== 'owned' &&
      !(storedKindOf(schema, table) === 'conversation' && parentsOf(schema, parent).some((link) => link.parent === table)),
  );

const isOwnedElsewhere = (app: AppModel, schema: Schema, table: Table): boolean => {
  const others = table.maker === 'sql' ? [...siblingTables(app, schema, table)] : inMigrations(app, table);
  return others.some((other) => ownershipOf(app.schemaOf(other.created?.path ?? ''), other) === 'owned');
};

export const conversationNoOwner = defineRule<Data>({
  id: 'conversation-no-owner',
  family: 'conversation-store',
  title: 'Conversations that belong to nobody',
  severity: 'warning',
  preset: 'recommended',
  languages: ['sql', 'prisma', 'typescript'],
  duties: {
    cwe: [639, 862],
    owaspLlm: ['LLM02'],
    owaspAgentic: ['ASI03'],
    frameworks: ['GDPR-15', 'GDPR-17', 'GDPR-25', 'HIPAA-164.312(a)', 'SOC2-CC6.1'],
  },
  *check({ file, app }): Iterable<Match<Data>> {
    for (const { schema, table, kind, created } of storedTablesIn(file, app)) {
      const ownership = ownershipOf(schema, table);
      if (ownership === 'owned' || isSaidAbove(schema, table)) continue;
      const people = peopleOf(schema, app);
      // Embedded texts of an app whose data belong to nobody are a corpus for everybody.
      if (!people || (kind === 'embedding' && !people.table) || isOwnedElsewhere(app, schema, table)) continue;
      const isSure = ownership === 'none' && kind !== 'embedding' && !schema.opaque.has('table');
      const known = people.table?.created;
      yield {
        range: created,
        evidence: [
          ...(known ? [step(known, 'the app knows people apart here')] : []),
          step(created, 'no column of this table, and no table that it belongs to, says whose a row is'),
        ],
        data: { schema, table, kind, people: people.by },
        ...(isSure ? {} : { preset: 'strict' as const, severity: 'info' as const }),
      };
    }
  },
  explain: ({ data: { table, kind, people } }) => ({
    what: `Nothing in ${shownName({ schema: table.schema, name: table.alias })} says whose its rows are, although it holds ${held[kind]} of an app that knows people apart (${people}).`,
    why: 'Without an owner no query can be kept to one person: whoever has an id reads the conversation, and nobody’s data can be handed over or deleted on request.',
    how: `Add the id of the user, or of the organisation, to ${table.alias}, fill it from the session when a row is made, and ask for it in every query.`,
  }),
  fixes({ data: { schema, table } }, { app }): Fix[] {
    const fixes = addColumn(app, table, ownerColumn(schema, app, table));
    return fixes.length > 0
      ? fixes
      : [{ title: `Add the owner of its rows to ${table.alias}`, applicability: 'manual', edits: [] }];
  },
});
