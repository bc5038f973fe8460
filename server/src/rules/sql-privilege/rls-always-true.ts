import type { Schema } from '../../model/sql/schema.js';
import { defineRule, type Fix, type FixEdit, type Match } from '../rule.js';
import { judge, type OpenPolicy, openPolicies } from './open-policy.js';
import { identifier, inCaseOf, shownName, step } from './sql-text.js';

interface Data extends OpenPolicy {
  /** How this database names the caller. */
  readonly caller: string;
}

export const rlsAlwaysTrue = defineRule<Data>({
  id: 'rls-always-true',
  family: 'sql-privilege',
  title: 'Row-level security policy that lets every row pass',
  severity: 'error',
  preset: 'recommended',
  languages: ['sql'],
  duties: {
    cwe: [863, 639],
    owaspLlm: ['LLM02', 'LLM04'],
    owaspAgentic: ['ASI03', 'ASI06'],
    frameworks: ['GDPR-25', 'GDPR-32', 'HIPAA-164.312(a)', 'SOC2-CC6.1'],
  },
  *check({ file, app, consider }): Iterable<Match<Data>> {
    if (file.language !== 'sql') return;
    const schema = app.schemaOf(file.path);
    for (const found of openPolicies(schema)) {
      if (found.condition.at.path !== file.path) continue;
      const judgement = judge(found);
      if (!judgement) {
        consider?.(found.condition.at, `nothing shows that the rows of ${found.table.name} are not for everybody`);
        continue;
      }
      const owner = found.data.owners[0] ?? found.data.isolating[0] ?? found.data.visibility;
      yield {
        range: found.condition.at,
        evidence: owner ? [step(owner.at, `${found.table.name}.${owner.name} says whose row it is, or who may see it`)] : [],
        data: { ...found, caller: callerOf(schema) },
        ...judgement,
      };
    }
  },
  explain({ data }) {
    const { policy, table, does } = data;
    const who = data.audience === 'everyone' ? 'everyone, signed in or not,' : 'every signed-in user';
    const what = { change: 'read or change', add: 'add', read: 'read' }[does];
    const rows = does === 'add' ? `rows of any content to ${shownName(table)}` : `every row of ${shownName(table)}`;
    const verb =
      does === 'change' && policy.command === 'delete'
        ? 'delete'
        : does === 'change' && policy.command === 'update'
          ? 'change'
          : what;
    const reason = meansServer(data)
      ? 'it is named for the server but names no role, and its condition is always true'
      : data.condition.shape === 'always'
        ? 'its condition is always true'
        : 'its condition only asks whether the caller is signed in';
    return {
      what: `Policy "${policy.name}" lets ${who} ${verb} ${rows}: ${reason}.`,
      why:
        does === 'add'
          ? 'Rows can be planted in someone else’s name, or as text that a model later retrieves and believes.'
          : 'Policies of one table add up, so one open policy undoes all narrower ones: the key that a browser carries is enough.',
      how: meansServer(data)
        ? 'Remove the policy: the service role passes row-level security anyway. Or give it TO service_role.'
        : `Compare a column of ${table.name} with the caller, for instance ${predicate(data) ?? `${data.caller} = user_id`}.`,
    };
  },
  fixes({ data }, { file }): Fix[] {
    const { policy, table } = data;
    if (meansServer(data) && policy.statement.path === file.path) {
      const at = policy.clausesStart;
      const sample = file.text.slice(policy.statement.start, policy.statement.start + 6);
      const newText = `${inCaseOf(sample, 'TO')} service_role `;
      return [
        {
          title: 'Keep it to the service role',
          applicability: 'suggestion',
          edits: [{ path: file.path, start: at, end: at, newText }],
        },
      ];
    }
    const owned = predicate(data);
    if (!owned) return [];
    const edits = [policy.using, policy.check].flatMap((condition): FixEdit[] =>
      condition && condition.shape !== 'other' && condition.at.path === file.path
        ? [{ path: file.path, start: condition.at.start, end: condition.at.end, newText: owned }]
        : [],
    );
    return [{ title: `Only rows of the caller: ${owned} on ${table.name}`, applicability: 'suggestion', edits }];
  },
});

const callerOf = (schema: Schema): string => (schema.clients?.what.includes('user_id') ? 'auth.user_id()' : 'auth.uid()');

/** People name such a policy for the service role, which needs none, and leave it open to all by naming no role. */
const meansServer = ({ policy }: OpenPolicy): boolean =>
  !policy.namesRoles && /service|backend|server|system\b/i.test(policy.name);

/** The comparison of the table's one owner column with the caller; rows that are marked as public stay readable. */
function predicate({ data, does, caller }: Data): string | undefined {
  const [owner, another] = data.owners;
  if (!owner || another || !/^(?:uuid|text|varchar)$/.test(owner.type)) return undefined;
  const owned = `${caller}${owner.type === 'uuid' ? '' : '::text'} = ${identifier(owner.name)}`;
  const { visibility } = data;
  if (does !== 'read' || !visibility) return owned;
  if (visibility.type !== 'bool') return undefined;
  return `${/private|draft/.test(visibility.name) ? 'not ' : ''}${identifier(visibility.name)} or ${owned}`;
}
