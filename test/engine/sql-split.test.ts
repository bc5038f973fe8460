import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { dialectOf, type SqlDialect } from '../../server/src/syntax/sql/dialect.js';
import { maskPlaceholders } from '../../server/src/syntax/sql/placeholders.js';
import { splitSql } from '../../server/src/syntax/sql/split.js';
import type { Script } from '../../server/src/syntax/sql/statement.js';

const codeOf = (script: Script): string[] =>
  script.statements.flatMap((statement, i) => {
    const start = script.starts[i] as number;
    return statement.kind === 'blank' ? [] : [script.text.slice(start + statement.head, start + statement.tail)];
  });
const split = (text: string, dialect: SqlDialect = 'postgres'): string[] => codeOf(splitSql(text, dialect));

/** A small generator of numbers, so that a failure can be repeated. */
function numbers(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 1103515245 + 12345) % 2147483648;
    return Math.floor((state / 2147483648) * below);
  };
}

describe('SQL statements', () => {
  it('end at semicolons that stand in no quote, comment or body', () => {
    const parts = [
      `SELECT 'a;b', "c;d", E'e\\';f' -- g;h\n`,
      'SELECT /* i; /* j; */ k; */ 1',
      'CREATE FUNCTION f() RETURNS void LANGUAGE plpgsql AS $body$ BEGIN x := $$y;$$; END; $body$',
      'SELECT $1, a$b, 5',
    ];
    assert.deepEqual(
      split(`${parts.join(';\n')};`),
      parts.map((part) => part.replace(/ -- .*\n/, '')),
    );
  });

  it('tile the text, comments going with what follows them', () => {
    const text = `-- first\nSELECT 1;\n\n/* second */ SELECT 2;  -- trailing\n`;
    const { statements, starts } = splitSql(text, 'postgres');
    assert.deepEqual(
      statements.map(({ kind }) => kind),
      ['sql', 'sql', 'blank'],
    );
    assert.deepEqual(starts, [0, 18, 42]);
    assert.equal(
      statements.reduce((sum, { length }) => sum + length, 0),
      text.length,
    );
  });

  it('keep BEGIN ATOMIC and trigger bodies whole, CASE inside included', () => {
    const atomic = 'CREATE FUNCTION f(a int) RETURNS int BEGIN ATOMIC SELECT CASE WHEN a > 0 THEN 1 END; SELECT 2; END';
    const trigger = 'CREATE TRIGGER t AFTER INSERT ON m BEGIN UPDATE m SET a = 1; DELETE FROM n; END';
    assert.deepEqual(split(`${atomic};\n${trigger};\nSELECT 3;`), [atomic, trigger, 'SELECT 3']);
    const table = 'CREATE TABLE event (id int, "begin" text)';
    assert.deepEqual(split(`BEGIN;\n${table};\nCOMMIT;`), ['BEGIN', table, 'COMMIT']);
  });

  it('follow DELIMITER of MySQL, GO of SQL Server, and commands and data of psql', () => {
    const body = 'CREATE PROCEDURE p() BEGIN SELECT 1; SELECT 2; END';
    assert.deepEqual(split(`DELIMITER //\n${body}//\nDELIMITER ;\nSELECT 3;`, 'mysql'), [
      'DELIMITER //',
      body,
      'DELIMITER ;',
      'SELECT 3',
    ]);
    assert.deepEqual(split('CREATE TABLE [a;b] (x int)\nGO\nSELECT 1\ngo\n', 'tsql'), [
      'CREATE TABLE [a;b] (x int)',
      'GO',
      'SELECT 1',
      'go',
    ]);
    const script = `\\c app\n\\copy t FROM 'x;y.csv'\nCOPY t (a) FROM stdin;\nit's; \\n a row\n\\.\nSELECT 1 \\gexec\nSELECT 2;`;
    assert.deepEqual(split(script), [
      '\\c app',
      `\\copy t FROM 'x;y.csv'`,
      'COPY t (a) FROM stdin',
      'SELECT 1',
      '\\gexec',
      'SELECT 2',
    ]);
  });

  it('are cut where the next one plainly begins, when a quote is never closed', () => {
    const after = `CREATE TABLE a (x text DEFAULT 'y');\nCREATE TABLE b (z int);`;
    assert.deepEqual(split(`ALTER TABLE t ADD CHECK (s = 'new);\n${after}`).slice(1), split(after));
    assert.deepEqual(split(`COMMENT ON TABLE t IS "open;\n${after}`).slice(1), split(after));
    assert.deepEqual(split(`/* never closed;\n${after}`), split(after));
    const bodies = `CREATE FUNCTION g() RETURNS int LANGUAGE sql AS $$ SELECT 1 $$;\n`;
    assert.deepEqual(
      split(`CREATE FUNCTION f() RETURNS int LANGUAGE sql AS $$ SELECT 0;\n${bodies}${bodies}`).slice(1),
      split(bodies + bodies),
    );
    assert.deepEqual(split(`CREATE TRIGGER t AFTER INSERT ON m BEGIN DELETE FROM n;\n${after}`).slice(1), split(after));
  });

  it('keep texts that hold statements themselves', () => {
    const job = `SELECT cron.schedule('purge', '0 3 * * *', 'delete from a;\ndelete from b where x = ''y'';\n')`;
    const block = `DO $$ BEGIN\nALTER TABLE a ENABLE ROW LEVEL SECURITY;\nALTER TABLE b ENABLE ROW LEVEL SECURITY;\nEND $$`;
    assert.deepEqual(split(`${job};\n${block};\nSELECT 1;`), [job, block, 'SELECT 1']);
  });

  it('read template values as identifiers of the same length', () => {
    const text = `CREATE TABLE {{ index .Options "Namespace" }}.users (id int);\n{% if x %}DROP TABLE \${schema}.t;{% endif %}`;
    const masked = maskPlaceholders(text);
    assert.equal(masked.length, text.length);
    assert.match(masked, /^CREATE TABLE t\w+\.users \(id int\);\n +DROP TABLE t_schema_\.t; +$/);
    assert.equal(split(masked).length, 2);
  });

  it('tell the dialect by signs that only one has', () => {
    assert.equal(dialectOf('CREATE TABLE t (id int);'), 'postgres');
    assert.equal(dialectOf('CREATE TABLE t (id int AUTO_INCREMENT) ENGINE=InnoDB;'), 'mysql');
    assert.equal(dialectOf('CREATE TABLE t (id INTEGER PRIMARY KEY AUTOINCREMENT);'), 'sqlite');
    assert.equal(dialectOf('CREATE TABLE [dbo].[t] ([id] int)\nGO'), 'tsql');
    assert.equal(dialectOf('CREATE TABLE t ON CLUSTER default (id Nullable(String)) ENGINE = MergeTree'), 'clickhouse');
  });
});

const pieces = [
  'CREATE TABLE a (x int);\n',
  "INSERT INTO a VALUES ('it''s; fine');\n",
  'DO $$ BEGIN PERFORM 1; END $$;\n',
  '-- note; here\n',
  '/* b; */',
  'CREATE TRIGGER t AFTER INSERT ON a BEGIN DELETE FROM a; END;\n',
  '\\c db\n',
  'COPY a FROM stdin;\n1\t2\n\\.\n',
  'GO\n',
  'DELIMITER //\n',
  'DELIMITER ;\n',
  '//',
  "'",
  '"',
  '$$',
  '$q$',
  '/*',
  '*/',
  '(',
  ')',
  ';',
  '\n',
  'BEGIN',
  ' END;',
  ' x ',
  "E'\\'';",
  '\\',
  'CREATE POLICY p ON a;\n',
];

describe('splitting again after an edit', () => {
  it('gives what a fresh split gives, whatever is typed', () => {
    for (let seed = 1; seed <= 150; seed += 1) {
      const next = numbers(seed);
      const some = (): string => Array.from({ length: next(4) }, () => pieces[next(pieces.length)]).join('');
      const dialect: SqlDialect = seed % 3 === 0 ? 'mysql' : 'postgres';
      let text = Array.from({ length: 25 }, () => pieces[next(pieces.length)]).join('');
      let script = splitSql(text, dialect);
      for (let round = 0; round < 30; round += 1) {
        const start = next(text.length + 1);
        const end = Math.min(text.length, start + (next(3) === 0 ? next(30) : 0));
        const inserted = some();
        text = text.slice(0, start) + inserted + text.slice(end);
        script = splitSql(text, dialect, script, { start, end, length: inserted.length });
        const fresh = splitSql(text, dialect);
        assert.deepEqual(script.starts, fresh.starts, `seed ${seed}, round ${round}: ${JSON.stringify(text)}`);
        assert.deepEqual(script.statements, fresh.statements, `seed ${seed}, round ${round}: ${JSON.stringify(text)}`);
      }
    }
  });

  it('keeps the very objects of statements that were not touched', () => {
    const text = Array.from({ length: 40 }, (_, i) => `CREATE TABLE t${i} (x text DEFAULT 'a;b');\n`).join('');
    const before = splitSql(text, 'postgres');
    const at = text.indexOf('t20');
    const after = splitSql(`${text.slice(0, at)}new_${text.slice(at)}`, 'postgres', before, { start: at, end: at, length: 4 });
    const changed = after.statements.filter((statement, i) => statement !== before.statements[i]);
    assert.equal(changed.length, 1);
  });
});
