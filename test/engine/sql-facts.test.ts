import { strict as assert } from 'node:assert';
import { before, describe, it } from 'mocha';
import type { Extractor } from '../../server/src/facts/extraction.js';
import { createSqlExtractor } from '../../server/src/facts/sql/extract.js';
import type { SqlRecord } from '../../server/src/facts/sql/records.js';
import type { SqlFacts } from '../../server/src/facts/sql.js';
import { readWasm } from '../../server/src/host/program.js';
import { createPgParser } from '../../server/src/syntax/sql/pg.js';

let sql: Extractor<SqlFacts>;
before(async () => {
  sql = createSqlExtractor(await createPgParser(await readWasm('libpg-query.wasm')));
});

const factsOf = (text: string): SqlFacts => sql.extract('db/a.sql', text).facts;
const recordsOf = (text: string): SqlRecord[] => factsOf(text).statements.flatMap((statement) => [...statement.records]);
function only<Kind extends SqlRecord['kind']>(text: string, kind: Kind): Extract<SqlRecord, { kind: Kind }> {
  const found = recordsOf(text).filter((record) => record.kind === kind);
  assert.equal(found.length, 1, `${kind} in ${JSON.stringify(recordsOf(text))}`);
  return found[0] as Extract<SqlRecord, { kind: Kind }>;
}
/** The text that a range of the first statement stands for. */
function shown(text: string, pick: (record: SqlRecord) => { start: number; end: number } | undefined): string | undefined {
  const [statement] = factsOf(text).statements;
  const range = statement?.records.map(pick).find(Boolean);
  return range && text.slice((statement?.base ?? 0) + range.start, (statement?.base ?? 0) + range.end);
}

describe('SQL facts', () => {
  it('tell tables with their columns, keys and references', () => {
    const text = `create table if not exists app."Chat" (
      id uuid primary key default gen_random_uuid(),
      user_id uuid not null references auth.users (id) on delete cascade,
      embedding vector(1536), tags text[],
      owner int, foreign key (owner) references people on delete set null
    );`;
    const table = only(text, 'create-table');
    assert.deepEqual(table.table, { schema: 'app', name: 'Chat' });
    assert.deepEqual(
      table.columns.map(({ name, type, notNull, hasDefault }) => [name, type, notNull, hasDefault]),
      [
        ['id', 'uuid', true, true],
        ['user_id', 'uuid', true, false],
        ['embedding', 'vector', false, false],
        ['tags', 'text[]', false, false],
        ['owner', 'int4', false, false],
      ],
    );
    assert.deepEqual(table.columns[1]?.references, {
      table: { schema: 'auth', name: 'users' },
      columns: ['id'],
      onDelete: 'cascade',
    });
    assert.deepEqual(only(text, 'add-reference').reference, {
      table: { schema: '', name: 'people' },
      columns: [],
      onDelete: 'set null',
    });
    assert.equal(
      shown(text, (record) => (record.kind === 'create-table' ? record.at : undefined)),
      'app."Chat"',
    );
    assert.equal(
      shown(text, (record) => (record.kind === 'create-table' ? record.columns[2]?.at : undefined)),
      'embedding',
    );
  });

  it('tell policies with their conditions, whatever stands before them in the file', () => {
    const text = `-- zeigt „alles“ 😀\nCREATE POLICY "für alle" ON notes AS PERMISSIVE FOR UPDATE TO anon, authenticated\n  USING ( true ) WITH CHECK ((select auth.uid()) = user_id);`;
    const policy = only(text, 'create-policy');
    assert.deepEqual(
      [policy.name, policy.command, policy.permissive, policy.roles, policy.namesRoles],
      ['für alle', 'update', true, ['anon', 'authenticated'], true],
    );
    assert.deepEqual([policy.using?.shape, policy.check?.shape, policy.check?.owners], ['always', 'other', ['user_id']]);
    assert.equal(
      shown(text, (record) => (record.kind === 'create-policy' ? record.using?.at : undefined)),
      'true',
    );
    assert.equal(
      shown(text, (record) => (record.kind === 'create-policy' ? record.check?.at : undefined)),
      '(select auth.uid()) = user_id',
    );
    assert.ok(text.slice((factsOf(text).statements[0]?.base ?? 0) + policy.clausesStart).startsWith('USING'));
  });

  it('tell what a condition comes to', () => {
    const shapes: Record<string, string> = {
      true: 'always',
      '1 = 1': 'always',
      'auth.uid() = user_id OR true': 'always',
      "auth.role() in ('anon', 'authenticated')": 'always',
      "auth.role() = 'authenticated'": 'signed-in',
      'auth.uid() is not null': 'signed-in',
      '(select auth.uid()) IS NOT NULL AND true': 'signed-in',
      "(auth.jwt() ->> 'role') = 'authenticated'": 'signed-in',
      "auth.role() <> 'anon'": 'signed-in',
      'auth.uid() = owner or auth.uid() is not null': 'signed-in',
      'auth.uid() = user_id': 'other',
      "auth.role() = 'service_role'": 'other',
      'true and is_public': 'other',
      'not true': 'other',
      false: 'other',
      "tenant_id = current_setting('app.tenant')::uuid": 'other',
      'user_id IN (SELECT id FROM t WHERE true)': 'other',
    };
    for (const [condition, shape] of Object.entries(shapes)) {
      assert.equal(only(`CREATE POLICY p ON t USING (${condition})`, 'create-policy').using?.shape, shape, condition);
    }
  });

  it('tell functions: rights, search_path, body', () => {
    const text = `CREATE FUNCTION app.f(a int, OUT b text) RETURNS text LANGUAGE plpgsql SECURITY DEFINER AS $$ BEGIN SELECT x INTO b FROM notes; END $$;`;
    const made = only(text, 'create-function');
    assert.deepEqual(
      [made.definer, made.searchPath, made.unqualified, made.argumentTypes, made.language],
      [true, false, true, ['int4'], 'plpgsql'],
    );
    assert.equal(
      shown(text, (record) => (record.kind === 'create-function' ? record.definerAt : undefined)),
      'SECURITY DEFINER',
    );
    const pinned = ["SET search_path = ''", 'SET search_path TO public, pg_temp', 'SET search_path FROM CURRENT'];
    for (const setting of pinned)
      assert.ok(only(text.replace('SECURITY DEFINER', `SECURITY DEFINER ${setting}`), 'create-function').searchPath, setting);
    assert.equal(only('ALTER FUNCTION f(uuid) SET search_path = public', 'alter-function').searchPath, true);
    assert.equal(only('ALTER FUNCTION f RESET search_path', 'alter-function').searchPath, false);
    assert.equal(
      only('CREATE FUNCTION f() RETURNS int SECURITY DEFINER BEGIN ATOMIC SELECT 1; END', 'create-function').body,
      undefined,
    );
  });

  it('tell grants of every scope, columns included', () => {
    const column = only('GRANT UPDATE (name, bio), SELECT ON profiles TO authenticated', 'grant');
    assert.deepEqual(column.privileges, [
      { name: 'update', columns: ['name', 'bio'] },
      { name: 'select', columns: [] },
    ]);
    const wide = only('GRANT ALL ON ALL TABLES IN SCHEMA public TO PUBLIC', 'grant');
    assert.deepEqual(
      [wide.scope, wide.schemas, wide.roles, wide.privileges],
      ['schema', ['public'], ['public'], [{ name: 'all', columns: [] }]],
    );
    const later = only('ALTER DEFAULT PRIVILEGES FOR ROLE x IN SCHEMA public REVOKE ALL ON TABLES FROM anon', 'grant');
    assert.deepEqual([later.scope, later.grants, later.schemas, later.roles], ['default', false, ['public'], ['anon']]);
  });

  it('never hold the password of a role', () => {
    const word = ['hun', 'ter2'].join('');
    const facts = factsOf(`CREATE ROLE agent LOGIN BYPASSRLS PASSWORD '${word}';`);
    assert.deepEqual(only(`CREATE ROLE agent LOGIN BYPASSRLS PASSWORD '${word}';`, 'create-role').options, [
      'canlogin',
      'bypassrls',
    ]);
    assert.ok(!JSON.stringify(facts.statements).includes(word));
  });

  it('look into DO blocks, and own up to what they build at run time', () => {
    const text = `DO $$ BEGIN
      IF NOT EXISTS (SELECT 1 FROM pg_policies) THEN CREATE POLICY p ON t USING (true); END IF;
      EXECUTE 'CREATE POLICY q ON t USING (auth.role() = ''authenticated'')';
    EXCEPTION WHEN duplicate_object THEN NULL; END $$;`;
    const policies = recordsOf(text).filter((record) => record.kind === 'create-policy');
    assert.deepEqual(
      policies.map(({ name, using }) => [name, using?.shape]),
      [
        ['p', 'always'],
        ['q', 'signed-in'],
      ],
    );
    assert.equal(
      shown(text, (record) => (record.kind === 'create-policy' ? record.using?.at : undefined)),
      'true',
    );
    const loop = `DO $$ DECLARE t text; BEGIN FOREACH t IN ARRAY ARRAY['a'] LOOP EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', t); END LOOP; END $$;`;
    assert.deepEqual(only(loop, 'opaque').affects, ['row-security']);
    assert.equal(only('\\ir other.sql\n', 'opaque').affects.length, 5);
  });

  it('leave out what undoes a migration', () => {
    const up = 'CREATE TABLE t (id int);';
    for (const marks of [
      ['-- +goose Up', '-- +goose Down'],
      ['-- migrate:up', '-- migrate:down'],
      ['-- Up Migration', '-- Down Migration'],
      ['', '-- Down'],
    ]) {
      assert.deepEqual(
        recordsOf(`${marks[0]}\n${up}\n${marks[1]}\nDROP TABLE t;`).map(({ kind }) => kind),
        ['create-table'],
        marks[1],
      );
    }
    assert.deepEqual(recordsOf(`-- WARNING: This schema is for context only and is not meant to be run.\n${up}`), []);
  });

  it('say less, and nothing false, about other dialects', () => {
    const mysql =
      'CREATE TABLE `chat` (`id` int NOT NULL AUTO_INCREMENT, `user_id` int, KEY `u` (`user_id`), FOREIGN KEY (`user_id`) REFERENCES `users` (`id`) ON DELETE CASCADE) ENGINE=InnoDB;';
    const table = only(mysql, 'create-table');
    assert.deepEqual(
      table.columns.map(({ name, type }) => [name, type]),
      [
        ['id', 'int'],
        ['user_id', 'int'],
      ],
    );
    assert.equal(only(mysql, 'add-reference').reference.onDelete, 'cascade');
    assert.equal(factsOf(mysql).dialect, 'mysql');
    const server = 'CREATE TABLE [dbo].[Chat] ([Id] int IDENTITY(1,1) PRIMARY KEY, [UserId] nvarchar(50))\nGO';
    assert.deepEqual(
      only(server, 'create-table').columns.map(({ name }) => name),
      ['id', 'userid'],
    );
    assert.deepEqual(recordsOf('CREATE TABL t (id int); CREATE POLICY p ON;'), []);
  });

  it('part statements that a forgotten semicolon joins', () => {
    const text =
      'CREATE POLICY p ON a FOR SELECT USING (true)\n\nCREATE TABLE b (id int)\n\nALTER TABLE b ENABLE ROW LEVEL SECURITY;';
    assert.deepEqual(
      recordsOf(text).map(({ kind }) => kind),
      ['create-policy', 'create-table', 'row-security'],
    );
  });

  it('read templates and psql variables', () => {
    assert.deepEqual(
      only('ALTER TABLE {{ index .Options "Namespace" }}.users ENABLE ROW LEVEL SECURITY;', 'row-security').table.name,
      'users',
    );
    assert.deepEqual(only('GRANT SELECT ON :"schema".t TO :role;', 'grant').objects, [{ schema: 'schema', name: 't' }]);
  });

  it('are the same after an edit as from a fresh reading, and cost only what was touched', () => {
    let text = Array.from(
      { length: 30 },
      (_, i) => `-- ${i}\nCREATE TABLE t${i} (id int, "n" text DEFAULT 'a;b');\nALTER TABLE t${i} ENABLE ROW LEVEL SECURITY;\n`,
    ).join('');
    let extraction = sql.extract('db/a.sql', text);
    const untouched = extraction.facts.statements[50]?.records;
    const edits: [number, number, string][] = [
      [40, 0, '{{ schema }}.'],
      [200, 3, "'"],
      [200, 1, ''],
      [600, 0, '{{'],
      [620, 0, '}}'],
      [0, 0, '$$ é 😀'],
      [0, 8, ''],
      [900, 40, 'CREATE POLICY p ON t USING (true);'],
    ];
    for (const [start, length, newText] of edits) {
      const end = Math.min(text.length, start + length);
      text = text.slice(0, start) + newText + text.slice(end);
      extraction = sql.extract('db/a.sql', text, extraction, { start, end, newText });
      assert.deepEqual(extraction.facts, factsOf(text), JSON.stringify([start, end, newText]));
    }
    assert.ok(extraction.facts.statements.some(({ records }) => records === untouched));
  });
});
