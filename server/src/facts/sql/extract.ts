import { dialectOf } from '../../syntax/sql/dialect.js';
import type { PgParser } from '../../syntax/sql/pg.js';
import { hasPlaceholders, maskPlaceholders } from '../../syntax/sql/placeholders.js';
import { type Change, splitSql } from '../../syntax/sql/split.js';
import type { Script, Statement } from '../../syntax/sql/statement.js';
import type { TextEdit } from '../../text/document.js';
import { commonFacts } from '../common-extract.js';
import type { Extraction, Extractor } from '../extraction.js';
import type { SqlFacts, SqlStatement } from '../sql.js';
import { everything } from './blocks.js';
import type { SqlRecord } from './records.js';
import { hasSections, isUndoing } from './sections.js';
import { matters, statementRecords } from './statements.js';

/** The dashboard's copy of a schema: tables alone, without row security or policies, and it says so. */
const notToBeRun = /schema is for context only/i;

const none: readonly SqlRecord[] = [];

/** SQL facts by PostgreSQL's own parser, one statement at a time; an edit costs the statements that it touches. */
export function createSqlExtractor(pg: PgParser): Extractor<SqlFacts> {
  /** A statement object is never used for another text, so what was read from it stays true. */
  const known = new WeakMap<Statement, readonly SqlRecord[]>();
  const scripts = new WeakMap<Extraction<SqlFacts>, { script: Script; text: string }>();

  function recordsOf(script: Script, index: number): readonly SqlRecord[] {
    const statement = script.statements[index] as Statement;
    let records = known.get(statement);
    if (!records) {
      records = readRecords(script, index, pg);
      known.set(statement, records);
    }
    return records;
  }

  return {
    extract(path, text, previous, edit) {
      const before = previous && scripts.get(previous);
      const change = before && edit ? changeOf(before.text, text, edit) : undefined;
      const script = splitSql(maskPlaceholders(text), dialectOf(text), before?.script, change);
      const facts: SqlFacts = {
        ...commonFacts(path, text, 'sql'),
        language: 'sql',
        dialect: script.dialect,
        statements: statementsOf(script, recordsOf),
      };
      const extraction: Extraction<SqlFacts> = { facts, dispose() {} };
      scripts.set(extraction, { script, text });
      return extraction;
    },
  };
}

/** A template mark is whole lines wide, since half a mark changes what its line means. */
function changeOf(before: string, after: string, edit: TextEdit): Change {
  let { start, end } = edit;
  if (hasPlaceholders(before) || hasPlaceholders(after)) {
    start = before.lastIndexOf('\n', start - 1) + 1;
    const next = before.indexOf('\n', end);
    end = next < 0 ? before.length : next;
  }
  return { start, end, length: after.length - (before.length - (end - start)) };
}

function readRecords(script: Script, index: number, pg: PgParser): readonly SqlRecord[] {
  const statement = script.statements[index] as Statement;
  const base = script.starts[index] as number;
  const code = script.text.slice(base + statement.head, base + statement.tail);
  if (statement.kind === 'meta') {
    // psql's \i and \ir run another file, which may do anything
    const includes = /^\\i(?:r|nclude(?:_relative)?)?\s/.test(code);
    return includes ? [{ kind: 'opaque', at: { start: statement.head, end: statement.tail }, affects: everything }] : none;
  }
  if (statement.kind === 'blank' || !matters(statement.keyword, code)) return none;
  const records = statementRecords(code, statement.head, pg);
  return records.length > 0 ? records : none;
}

function statementsOf(script: Script, recordsOf: (script: Script, index: number) => readonly SqlRecord[]): SqlStatement[] {
  if (notToBeRun.test(script.text.slice(0, 500))) return [];
  const sections = hasSections(script.text);
  const statements: SqlStatement[] = [];
  let undoing = false;
  script.statements.forEach((statement, i) => {
    const base = script.starts[i] as number;
    if (sections) undoing = isUndoing(script.text.slice(base, base + statement.head), undoing);
    const records = undoing ? none : recordsOf(script, i);
    if (records.length > 0) statements.push({ base, start: base + statement.head, end: base + statement.tail, records });
  });
  return statements;
}
