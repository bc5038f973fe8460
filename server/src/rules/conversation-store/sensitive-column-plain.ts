import { identityColumn, plainType, prescribedColumn, protectedColumn, secretColumn } from '../../catalog/sql/conversations.js';
import { snakeCase } from '../../catalog/sql/names.js';
import type { Column, Table } from '../../model/sql/schema.js';
import { storedKindOf } from '../../model/sql/stored.js';
import { isSpokenOf, schemaAround } from '../../model/tables.js';
import { isEncryptedInCode } from '../../model/typescript/table-uses.js';
import { defineRule, type Match } from '../rule.js';
import { shownName, step } from '../sql-privilege/sql-text.js';

interface Data {
  readonly table: Table;
  readonly column: Column;
  readonly isSecret: boolean;
}

const nameOf = (column: Column): string => snakeCase(column.alias);

/** A table whose columns a library for signing in prescribes. */
const isPrescribed = (table: Table): boolean =>
  [...table.columns.values()].some((column) => prescribedColumn.test(nameOf(column)));

/** Whether the table keeps beside a column what its encryption needs: then the value is no longer plain. */
const hasCompanion = (table: Table, column: Column): boolean =>
  [...table.columns.values()].some(
    (other) => other !== column && /(?:^|_)(?:iv|nonce|auth_?tag|key_?version|encryption_\w+|is_encrypted)$/.test(nameOf(other)),
  );

export const sensitiveColumnPlain = defineRule<Data>({
  id: 'sensitive-column-plain',
  family: 'conversation-store',
  title: 'Key or identity stored as plain text',
  severity: 'info',
  preset: 'strict',
  languages: ['sql', 'prisma', 'typescript'],
  duties: {
    cwe: [312, 256],
    owaspLlm: ['LLM02'],
    frameworks: ['GDPR-32', 'HIPAA-164.312(a)', 'SOC2-CC6.1'],
  },
  *check({ file, app }): Iterable<Match<Data>> {
    const schema = schemaAround(file, app);
    if (!schema) return;
    const tables = [...schema.tables.values()];
    // Other schemas are not those of an application around a model.
    if (!tables.some((table) => storedKindOf(schema, table) !== undefined)) return;
    for (const table of tables) {
      if (table.created?.path !== file.path || isPrescribed(table)) continue;
      let isOurs: boolean | undefined;
      const kind = storedKindOf(schema, table);
      for (const column of table.columns.values()) {
        const name = nameOf(column);
        const isSecret = secretColumn.test(name);
        const isIdentity = kind !== undefined && kind !== 'embedding' && identityColumn.test(name);
        if ((!isSecret && !isIdentity) || protectedColumn.test(name) || !plainType.test(column.type)) continue;
        if (column.isProtected || column.references || hasCompanion(table, column) || column.at.path !== file.path) continue;
        isOurs ??= isSpokenOf(file, app, table);
        if (!isOurs || isEncryptedInCode(app, table, column)) continue;
        yield {
          range: column.at,
          evidence: [step(column.at, 'the column holds text as it is given')],
          data: { table, column, isSecret },
        };
      }
    }
  },
  explain: ({ data: { table, column, isSecret } }) => ({
    what: `${shownName({ schema: table.schema, name: table.alias })}.${column.alias} keeps ${isSecret ? 'a key or token' : 'what identifies a person'} as plain text.`,
    why: isSecret
      ? 'Whoever reads the table, a backup of it, or a query that a model wrote, can use the account of everyone in it.'
      : 'Whoever reads the table, a backup of it, or a query that a model wrote, has what is needed to pass for the person.',
    how: isSecret
      ? 'Encrypt the value with a key from outside of the database before it is stored, or keep it in a secret store and only its name here; a token that is only compared needs a hash alone.'
      : 'Encrypt the value with a key from outside of the database before it is stored, or leave it out of the conversation’s tables.',
  }),
  fixes: ({ data: { column } }) => [{ title: `Encrypt ${column.alias} before it is stored`, applicability: 'manual', edits: [] }],
});
