import { strict as assert } from 'node:assert';
import { before, describe, it } from 'mocha';
import type { Extractor } from '../../server/src/facts/extraction.js';
import { createSqlExtractor } from '../../server/src/facts/sql/extract.js';
import type { SqlFacts } from '../../server/src/facts/sql.js';
import { readWasm } from '../../server/src/host/program.js';
import { reachOf } from '../../server/src/model/sql/reach.js';
import { foldSchema, isLeftOut, migrationSetOf, type Schema, type Table } from '../../server/src/model/sql/schema.js';
import { createPgParser } from '../../server/src/syntax/sql/pg.js';

let sql: Extractor<SqlFacts>;
before(async () => {
  sql = createSqlExtractor(await createPgParser(await readWasm('libpg-query.wasm')));
});

/** Texts become files m/1.sql, m/2.sql and so on; `{ path: text }` names them. */
function fold(...files: readonly (string | Readonly<Record<string, string>>)[]): Schema {
  const named = files.flatMap((file, i): [string, string][] =>
    typeof file === 'string' ? [[`m/${i + 1}.sql`, file]] : Object.entries(file),
  );
  return foldSchema(named.map(([path, text]) => sql.extract(path, text).facts));
}
function table(schema: Schema, name: string): Table {
  const found = schema.tables.get(name);
  assert.ok(found, `${name} among ${[...schema.tables.keys()]}`);
  return found;
}

describe('the folded schema', () => {
  it('is what the statements leave in the end', () => {
    const schema = fold(
      'CREATE TABLE chat (id uuid PRIMARY KEY, note text); CREATE TABLE gone (id int);',
      'ALTER TABLE chat ADD COLUMN user_id uuid, DROP COLUMN note; ALTER TABLE chat ENABLE ROW LEVEL SECURITY; DROP TABLE gone;',
      'CREATE POLICY a ON chat USING (true); CREATE POLICY b ON chat USING (true); DROP POLICY a ON chat; ALTER POLICY b ON chat TO authenticated USING (false);',
      'ALTER TABLE chat RENAME TO chats; ALTER TABLE chats SET SCHEMA app; ALTER POLICY b ON app.chats RENAME TO c;',
    );
    assert.deepEqual([...schema.tables.keys()], ['app.chats']);
    const chats = table(schema, 'app.chats');
    assert.deepEqual([...chats.columns.keys()], ['id', 'user_id']);
    assert.ok(chats.rowSecurity);
    assert.deepEqual(
      [...chats.policies.values()].map(({ name, roles, using }) => [name, roles, using?.shape, using?.at.path]),
      [['c', ['authenticated'], 'other', 'm/3.sql']],
    );
    assert.equal(chats.created?.path, 'm/1.sql');
  });

  it('takes files of a set that has no order as they come', () => {
    const schema = fold(
      'CREATE POLICY p ON t USING (true); ALTER TABLE t ENABLE ROW LEVEL SECURITY;',
      'CREATE TABLE IF NOT EXISTS t (id int); CREATE TABLE IF NOT EXISTS t (other int);',
    );
    assert.ok(table(schema, 'public.t').rowSecurity && table(schema, 'public.t').created);
    assert.deepEqual([...table(schema, 'public.t').columns.keys()], ['id']);
  });

  it('puts unqualified names where SET search_path says, to the end of the file', () => {
    const schema = fold('SET search_path TO app, public; CREATE TABLE t (id int);', 'CREATE TABLE t (id int);');
    assert.deepEqual([...schema.tables.keys()], ['app.t', 'public.t']);
  });

  it('gives a function the settings of its last definition', () => {
    const made = (text: string): string =>
      `CREATE OR REPLACE FUNCTION f(a int) RETURNS int LANGUAGE sql SECURITY DEFINER ${text} AS $$ SELECT 1 $$;`;
    const pinned = (...files: string[]): boolean | undefined => fold(...files).functions.get('public.f(int4)')?.searchPath;
    assert.equal(pinned(made(''), "ALTER FUNCTION f(integer) SET search_path = '';"), true);
    assert.equal(pinned(made("SET search_path = ''"), made('')), false);
    assert.equal(pinned(made(''), 'ALTER FUNCTION f RESET ALL; ALTER FUNCTION f(bigint) SET search_path = app;'), true);
    assert.equal(fold(made(''), 'DROP FUNCTION f;').functions.size, 0);
    assert.equal(fold(made(''), made('').replace('a int', 'a text')).functions.size, 2);
  });

  it('gives columns of parents, and of tables that are copied', () => {
    const schema = fold(
      'CREATE TABLE a (id int, user_id uuid); CREATE TABLE b (LIKE a); CREATE TABLE c PARTITION OF a FOR VALUES IN (1); CREATE TABLE d AS SELECT 1;',
    );
    assert.deepEqual([...table(schema, 'public.b').columns.keys()], ['id', 'user_id']);
    assert.ok(table(schema, 'public.c').partition && table(schema, 'public.c').columns.has('user_id'));
    assert.equal(table(schema, 'public.d').columnsKnown, false);
  });

  it('adds up grants: by table, by schema, by default', () => {
    const schema = fold(
      'CREATE TABLE a (id int); GRANT ALL ON ALL TABLES IN SCHEMA public TO anon; ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO anon;',
      'CREATE TABLE b (id int); REVOKE UPDATE ON a FROM anon; REVOKE ALL ON ALL TABLES IN SCHEMA public FROM authenticated;',
    );
    assert.deepEqual([...(table(schema, 'public.b').access.get('anon')?.granted ?? [])], ['select']);
    assert.ok(!table(schema, 'public.a').access.get('anon')?.granted.has('update'));
    assert.ok(table(schema, 'public.a').access.get('authenticated')?.revoked.has('select'));
    assert.deepEqual(
      schema.broadGrants.map(({ scope }) => scope),
      ['schema', 'default'],
    );
    assert.deepEqual(
      fold('GRANT ALL ON ALL TABLES IN SCHEMA public TO anon;', 'REVOKE ALL ON ALL TABLES IN SCHEMA public FROM anon;')
        .broadGrants,
      [],
    );
  });

  it('knows which tables clients reach, and why', () => {
    const by = (...files: readonly (string | Readonly<Record<string, string>>)[]): string | undefined => {
      const schema = fold(...files);
      return reachOf(schema, table(schema, 'public.t'))?.by;
    };
    const made = 'CREATE TABLE t (id int);';
    assert.equal(by(made), undefined);
    assert.equal(by({ 'supabase/migrations/1_a.sql': made }), 'default');
    assert.equal(by({ 'supabase/migrations/20261101000000_a.sql': made }), 'later');
    assert.equal(by({ 'supabase/migrations/20261101000000_a.sql': `${made} GRANT SELECT ON t TO anon;` }), 'grant');
    assert.equal(by(made, 'CREATE POLICY p ON t USING (auth.uid() = id);'), 'default');
    assert.equal(by(made, 'CREATE POLICY p ON t USING (auth.user_id() = id);'), undefined);
    assert.equal(by(made, 'GRANT SELECT ON t TO authenticated;'), 'grant');
    assert.equal(by({ 'supabase/migrations/1_a.sql': `${made} REVOKE ALL ON t FROM anon, authenticated;` }), undefined);
    assert.equal(
      by(made, 'CREATE SCHEMA auth; CREATE FUNCTION auth.uid() RETURNS uuid LANGUAGE sql AS $$ SELECT 1 $$; SELECT auth.uid();'),
      undefined,
    );
  });
});

describe('which files make one schema', () => {
  it('is a folder, or the folder of folders where each migration has its own', () => {
    assert.equal(migrationSetOf('supabase/migrations/1_a.sql').folder, 'supabase/migrations');
    assert.equal(migrationSetOf('prisma/migrations/20240101_init/migration.sql').folder, 'prisma/migrations');
    assert.equal(migrationSetOf('migrations/2024_a/up.sql').folder, 'migrations');
    assert.equal(migrationSetOf('db/policies/chat.sql').folder, migrationSetOf('db/tables/chat.sql').folder);
    assert.equal(migrationSetOf('schema.sql').folder, '');
  });

  it('is read in the order of their names, numbers by value', () => {
    const names = ['2_b.sql', '10_c.sql', '1_a.sql', 'R__views.sql', 'V2__x.sql'];
    const sorted = [...names].sort((a, b) => (migrationSetOf(`m/${a}`).order < migrationSetOf(`m/${b}`).order ? -1 : 1));
    assert.deepEqual(sorted, ['1_a.sql', '2_b.sql', '10_c.sql', 'V2__x.sql', 'R__views.sql']);
  });

  it('leaves out what undoes, fills, tests or is put aside', () => {
    const out = [
      'm/1_a.down.sql',
      'm/2024/down.sql',
      'db/rollback/1.sql',
      'supabase/seed.sql',
      'db/seeds/users.sql',
      'supabase/tests/rls.sql',
      'db/1_test.sql',
      'U2__undo.sql',
      'db/archive/1.sql',
    ];
    const kept = [
      'm/1_a.up.sql',
      'm/1_scale_down_limits.sql',
      'm/2_revert_policy_change.sql',
      'm/3_add_seeds_table.sql',
      'db/test_results.sql',
    ];
    assert.deepEqual(
      out.filter((path) => !isLeftOut(path)),
      [],
    );
    assert.deepEqual(kept.filter(isLeftOut), []);
  });
});
