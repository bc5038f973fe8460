import { strict as assert } from 'node:assert';
import { createContext, runInContext } from 'node:vm';
import { build } from 'esbuild';
import { before, describe, it } from 'mocha';
import { readWasm } from '../../server/src/host/program.js';
import { createPgParser, type PgParser } from '../../server/src/syntax/sql/pg.js';

const nodeOnly = ['node:fs', 'node:crypto'];

describe('the PostgreSQL parser', () => {
  let wasm: Uint8Array;
  let parser: PgParser;
  before(async () => {
    wasm = await readWasm('libpg-query.wasm');
    parser = await createPgParser(wasm);
  });

  it('gives trees, and undefined for what PostgreSQL refuses', () => {
    assert.deepEqual(Object.keys(parser.parse('ALTER TABLE t ENABLE ROW LEVEL SECURITY')?.statements[0] ?? {}), [
      'AlterTableStmt',
    ]);
    assert.equal(parser.parse('ALTER TABLE t ENABLE ROW'), undefined);
    assert.deepEqual(parser.parse('')?.statements, []);
  });

  it('turns byte offsets into UTF-16', () => {
    const sql = `CREATE POLICY "für 😀 alle" ON café USING (true)`;
    const tree = parser.parse(sql);
    const statement = tree?.statements[0]?.CreatePolicyStmt;
    assert.equal(tree?.offset(statement?.table?.location ?? 0), sql.indexOf('café'));
    const constant = statement?.qual && 'A_Const' in statement.qual ? statement.qual.A_Const : undefined;
    assert.equal(tree?.offset(constant?.location ?? 0), sql.indexOf('true'));
  });

  it('survives what is too deep or too long for it', () => {
    assert.equal(parser.parse(`SELECT ${'('.repeat(100_000)}1${')'.repeat(100_000)}`), undefined);
    assert.equal(parser.parse(`SELECT '${'x'.repeat(500_000)}'`), undefined);
    assert.ok(parser.parse('SELECT 1'));
  });

  it('fails to load, and does not wait for ever, when the bytes are not its own', async () => {
    await assert.rejects(createPgParser(new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0])));
    await assert.rejects(createPgParser(new Uint8Array([1, 2, 3])));
  });

  it('runs in a browser worker from one classic script', async () => {
    const entry = `import { createPgParser } from './server/src/syntax/sql/pg.ts'; globalThis.createPgParser = createPgParser;`;
    const { outputFiles } = await build({
      stdin: { contents: entry, resolveDir: new URL('../..', import.meta.url).pathname, loader: 'ts' },
      bundle: true,
      write: false,
      platform: 'browser',
      format: 'iife',
      external: nodeOnly,
      logLevel: 'silent',
    });
    const worker = {
      WebAssembly: Reflect.get(globalThis, 'WebAssembly'),
      TextDecoder,
      TextEncoder,
      URL,
      console,
      WorkerGlobalScope: class {},
      self: { location: { href: 'https://example.com/worker.js' } },
    };
    const context = createContext(worker) as typeof worker & { createPgParser: typeof createPgParser };
    runInContext(outputFiles[0]?.text ?? '', context);
    const inside = await context.createPgParser(wasm);
    assert.equal(inside.parse('GRANT SELECT ON t TO anon')?.statements.length, 1);
  });
});
