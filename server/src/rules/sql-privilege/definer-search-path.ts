import type { SqlFunction } from '../../model/sql/schema.js';
import { lineBreakOf } from '../../text/document.js';
import { defineRule, type Fix, type Match } from '../rule.js';
import { inCaseOf, step } from './sql-text.js';

export const definerSearchPath = defineRule<SqlFunction>({
  id: 'definer-search-path',
  family: 'sql-privilege',
  title: 'SECURITY DEFINER function without a fixed search_path',
  severity: 'warning',
  preset: 'recommended',
  languages: ['sql'],
  duties: { cwe: [426, 269], owaspLlm: ['LLM06'], owaspAgentic: ['ASI03'], frameworks: ['SOC2-CC6.1'] },
  *check({ file, app }): Iterable<Match<SqlFunction>> {
    if (file.language !== 'sql') return;
    const schema = app.schemaOf(file.path);
    // A block that alters functions in a loop may well be the one that pins them all.
    if (schema.opaque.has('function')) return;
    for (const each of schema.functions.values()) {
      if (!each.definer || each.searchPath || !each.body || each.definerAt?.path !== file.path) continue;
      const elsewhere =
        each.statement.path !== file.path ||
        each.statement.start > each.definerAt.start ||
        each.definerAt.end > each.statement.end;
      yield {
        range: each.definerAt,
        evidence: elsewhere ? [step(each.at, `${each.name} is created here, with no search_path`)] : [],
        data: each,
      };
    }
  },
  explain: ({ data }) => ({
    what: `Function ${data.name} runs with its owner's rights (SECURITY DEFINER) and takes its search_path from the caller.`,
    why: 'A caller who may create objects in some schema, temporary ones included, can put a table or function of the same name before the real one, and the body then uses it with the owner’s rights.',
    how: `Pin it in the definition: SET search_path = '' with schema-qualified names in the body, or SET search_path = public, pg_temp.`,
  }),
  fixes({ data }, { file }): Fix[] {
    const at = data.definerAt;
    if (!at || at.path !== file.path) return [];
    const value = data.unqualified ? 'public, pg_temp' : "''";
    const words = file.text.slice(at.start, at.end);
    const lineStart = file.text.lastIndexOf('\n', at.start - 1) + 1;
    const indent = file.text.slice(lineStart, at.start);
    const alone = /^[ \t]*$/.test(indent) && /^[ \t]*(?:\r?\n|$)/.test(file.text.slice(at.end));
    const gap = alone ? `${lineBreakOf(file.text)}${indent}` : ' ';
    const title = data.unqualified
      ? 'Pin search_path to public, as the body names its tables without a schema'
      : 'Pin search_path to nothing: the body names its schemas';
    const newText = `${gap}${inCaseOf(words, 'SET')} search_path = ${value}`;
    return [{ title, applicability: 'suggestion', edits: [{ path: file.path, start: at.end, end: at.end, newText }] }];
  },
});
