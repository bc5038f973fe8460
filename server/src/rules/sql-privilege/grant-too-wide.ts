import { openRoles } from '../../catalog/sql/platform.js';
import { spelt } from '../../model/sql/fold-access.js';
import type { BroadGrant, Schema, Table } from '../../model/sql/schema.js';
import { lineBreakOf } from '../../text/document.js';
import { defineRule, type Fix, type Match } from '../rule.js';
import { afterSemicolon, identifier, inCaseOf, step } from './sql-text.js';

interface Data {
  readonly grant: BroadGrant;
  readonly role: string;
  readonly verbs: readonly string[];
  /** A table under the grant that has no row security. */
  readonly bare?: Table;
}

const writes = ['insert', 'update', 'delete', 'truncate'];

export const grantTooWide = defineRule<Data>({
  id: 'grant-too-wide',
  family: 'sql-privilege',
  title: 'Every table of a schema writable for everybody',
  severity: 'warning',
  preset: 'recommended',
  languages: ['sql'],
  duties: { cwe: [732, 250], owaspLlm: ['LLM06'], owaspAgentic: ['ASI03'], frameworks: ['GDPR-25', 'SOC2-CC6.3'] },
  *check({ file, app }): Iterable<Match<Data>> {
    if (file.language !== 'sql') return;
    const schema = app.schemaOf(file.path);
    for (const grant of schema.broadGrants) {
      if (grant.at.path !== file.path || grant.object !== 'table') continue;
      const role = grant.roles.find((each) => openRoles.has(each));
      const verbs = writes.filter((name) => spelt(grant.privileges).includes(name));
      if (!role || verbs.length === 0) continue;
      const bare = bareTable(schema, grant);
      // Row security on every table keeps such a grant harmless, and platforms write it themselves.
      const clear = grant.scope === 'schema' && bare !== undefined;
      yield {
        range: grant.at,
        evidence: bare?.created ? [step(bare.created, `${bare.name} has no row-level security`)] : [],
        data: { grant, role, verbs, bare },
        preset: clear ? undefined : 'strict',
        severity: clear ? undefined : 'info',
      };
    }
  },
  explain({ data: { grant, role, verbs, bare } }) {
    const who = role === 'public' ? 'every role of the database (PUBLIC)' : `${role}, which needs no sign-in,`;
    const which = grant.scope === 'default' ? 'every table made from now on' : 'every table';
    const where = grant.schemas.length > 0 ? ` in schema ${grant.schemas.join(', ')}` : '';
    return {
      what: `This grant lets ${who} ${verbs.join(', ')} in ${which}${where}${bare ? `, and ${bare.name} has no row-level security` : ''}.`,
      why: 'Whatever is not held back by row-level security can then be changed or emptied by anyone who finds the public key, and each new table starts open.',
      how: 'Grant by table, only what clients do themselves, and only to authenticated; revoke the wide grant.',
    };
  },
  fixes({ data: { grant, verbs } }, { file }): Fix[] {
    const at = afterSemicolon(file.text, grant.at.end);
    const code = file.text.slice(grant.at.start, grant.at.end);
    if (at < 0 || grant.schemas.length === 0) return [];
    const schemas = grant.schemas.map(identifier).join(', ');
    const roles = grant.roles.filter((each) => openRoles.has(each)).join(', ');
    const words = (sql: string): string => inCaseOf(code, sql);
    const what = words(verbs.map((verb) => verb.toUpperCase()).join(', '));
    const revoke =
      grant.scope === 'default'
        ? `${words('ALTER DEFAULT PRIVILEGES IN SCHEMA')} ${schemas} ${words('REVOKE')} ${what} ${words('ON TABLES FROM')} ${roles};`
        : `${words('REVOKE')} ${what} ${words('ON ALL TABLES IN SCHEMA')} ${schemas} ${words('FROM')} ${roles};`;
    return [
      {
        title: `Take ${verbs.join(', ')} back from ${roles}`,
        applicability: 'suggestion',
        edits: [{ path: file.path, start: at, end: at, newText: `${lineBreakOf(file.text)}${revoke}` }],
      },
    ];
  },
});

function bareTable(schema: Schema, grant: BroadGrant): Table | undefined {
  if (schema.opaque.has('row-security')) return undefined;
  return [...schema.tables.values()].find((table) => table.created && !table.rowSecurity && grant.schemas.includes(table.schema));
}
