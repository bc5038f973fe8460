import { strict as assert } from 'node:assert';
import { type SpawnSyncOptions, spawn, spawnSync } from 'node:child_process';
import { chmodSync, copyFileSync, existsSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { before, describe, it } from 'mocha';
import { lookOf } from '../../server/src/cli/output.js';
import { cleanModule, createFolder, keyInCode, loggingModule } from './harness.js';

const dist = resolve('dist');
const program = join(dist, 'cli.cjs');

/** What scans leave behind goes into a folder of the test, not among the things of who runs it. */
const home = createFolder({});
const env: NodeJS.ProcessEnv = { ...process.env, HOME: home, XDG_CACHE_HOME: join(home, 'cache'), LOCALAPPDATA: home };

function leaklint(words: readonly string[], cwd: string, options: SpawnSyncOptions = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...words], { cwd, env, encoding: 'utf8', ...options });
  return { code: status, out: String(stdout), err: String(stderr) };
}

describe('the built command line', () => {
  before(() => {
    assert.ok(existsSync(program), 'dist/cli.cjs is not there: run `npm run build` first');
  });

  it('gives help and rules without loading the engine', () => {
    const alone = createFolder({});
    for (const name of ['cli.cjs', 'rules.json']) copyFileSync(join(dist, name), join(alone, name));
    for (const words of [['--help'], ['scan', '--help'], ['--version'], ['rules'], ['rules', 'prompt-logged']]) {
      const { status, stdout } = spawnSync(process.execPath, [join(alone, 'cli.cjs'), ...words], { encoding: 'utf8' });
      assert.equal(status, 0, words.join(' '));
      assert.ok(stdout.length > 0);
    }
  });
  it('loads what restructures code from the file beside it, on the one compiler', () => {
    const code =
      "import { tool } from 'ai';\nimport { z } from 'zod';\n\nexport const page = tool({ inputSchema: z.object({ url: z.string() }), execute: async ({ url }) => fetch(url) });\n";
    const cwd = createFolder({ 'page.ts': code });
    assert.match(leaklint(['scan', '--fix-dry-run', '--fix-suggestions'], cwd).out, /fetch\(allowedUrl\(url\)\)/);
    assert.ok(statSync(join(dist, 'restructure.mjs')).size < 800 * 1024, 'a second compiler got into dist/restructure.mjs');
  });
  it('shows no test marker to people', () => {
    const cwd = createFolder({});
    assert.ok(leaklint(['rules', 'hardcoded-credential'], cwd).out.includes('<openai key>'));
    assert.doesNotMatch(leaklint(['scan', '--format', 'sarif'], cwd).out, /@@/);
  });
  it('has the exit codes that scripts rely on', () => {
    const cwd = createFolder({ 'clean/a.ts': cleanModule, 'app/route.ts': loggingModule });
    assert.equal(leaklint(['scan', 'clean'], cwd).code, 0);
    assert.equal(leaklint(['scan', 'app'], cwd).code, 1);
    const wrong = leaklint(['scan', '--preset', 'strikt'], cwd);
    assert.equal(wrong.code, 2);
    assert.equal(wrong.out, '');
    assert.match(wrong.err, /^leaklint: .*Did you mean "strict"/);
  });
  it('ends with 3 when a folder cannot be read, having scanned the rest', function () {
    const isRoot = process.getuid?.() === 0;
    if (process.platform === 'win32') this.skip();
    const cwd = createFolder({ 'private/a.ts': cleanModule, 'key.ts': keyInCode });
    chmodSync(cwd, 0o755);
    chmodSync(join(cwd, 'private'), 0);
    // Root may read everything, so the scan runs as nobody.
    const { code, out } = leaklint(['scan'], cwd, isRoot ? { uid: 65534, gid: 65534 } : {});
    chmodSync(join(cwd, 'private'), 0o700);
    assert.equal(code, 3);
    assert.match(out, /hardcoded-credential/);
    assert.match(out, /not scanned: private\/ \(cannot be read: EACCES\)/);
  });
  it('refuses a path that leads nowhere', function () {
    if (process.platform === 'win32') this.skip();
    const cwd = createFolder({});
    symlinkSync('loop.ts', join(cwd, 'loop.ts'));
    for (const path of ['loop.ts', `${'x'.repeat(300)}.ts`]) assert.equal(leaklint(['scan', path], cwd).code, 2);
  });
  it('says that its working directory is gone', function () {
    if (process.platform === 'win32') this.skip();
    const cwd = createFolder({});
    const line = `rmdir "${cwd}" && exec "${process.execPath}" "${program}" scan`;
    const { status, stderr } = spawnSync('sh', ['-c', line], { cwd, env, encoding: 'utf8' });
    assert.deepEqual([status, stderr.trim().split('\n').length], [2, 1], stderr);
  });
  it('ends with 130 when interrupted', async function () {
    if (process.platform === 'win32') this.skip();
    const child = spawn(process.execPath, [program, 'scan', '--stdin', '--stdin-filename', 'a.ts'], {
      cwd: createFolder({}),
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    await new Promise((done) => setTimeout(done, 700));
    child.kill('SIGINT');
    assert.equal(await new Promise((done) => child.on('exit', done)), 130);
  });
  it('is content when its reader stops reading', async () => {
    const child = spawn(process.execPath, [program, 'scan', '--format', 'sarif'], {
      cwd: createFolder({ 'app/route.ts': loggingModule }),
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk) => {
      err += chunk;
    });
    child.stdout.destroy();
    await new Promise((done) => child.on('exit', done));
    assert.equal(err, '');
  });
  it('finds the same with several threads', function () {
    this.timeout(60_000);
    const files = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [`app/r${i}/route.ts`, loggingModule] as const));
    const cwd = createFolder({ ...files, 'key.ts': keyInCode });
    const [one, three] = ['1', '3'].map((jobs) => leaklint(['scan', '--no-cache', '--format', 'json', '--jobs', jobs], cwd));
    assert.equal(three?.out, one?.out);
    const cache = createFolder({});
    for (const jobs of ['2', '1']) {
      const again = leaklint(['scan', '--cache-dir', cache, '--format', 'json', '--jobs', jobs], cwd);
      assert.equal(again.out, one?.out);
      writeFileSync(join(cwd, `app/r${jobs}/route.ts`), `${loggingModule}\n`);
    }
    assert.equal(readdirSync(cache).length, 1);
    assert.equal(JSON.parse(one?.out ?? '').findings.length, 13);
  });
  it('leaves what the next scan can use in the cache folder of the user', function () {
    if (process.platform !== 'linux') this.skip();
    const cwd = createFolder({ 'app/route.ts': loggingModule });
    const cache = join(createFolder({}), 'cache');
    const options = { env: { ...env, XDG_CACHE_HOME: cache } };
    const outs = [['--no-cache'], [], []].map((words) => leaklint(['scan', '--quiet', ...words], cwd, options).out);
    assert.equal(new Set(outs).size, 1);
    assert.equal(readdirSync(join(cache, 'leaklint')).length, 1);
  });
  it('reads SQL and prompts with the parsers that ship', () => {
    const cwd = createFolder({
      'supabase/migrations/1_a.sql': 'create table public.messages (id int);\n',
      'prompts/a.prompt': '{{role "system"}}\nHello {{name}}\n',
      'a.prompt.yml': 'messages: []\n',
    });
    const { code, err } = leaklint(['scan', '--fail-on', 'never'], cwd);
    assert.deepEqual([code, err], [0, '']);
  });
  it('serves editors over stdio', async () => {
    const child = spawn(process.execPath, [program, 'lsp', '--stdio'], {
      cwd: createFolder({}),
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const send = (message: object): void => {
      const body = JSON.stringify({ jsonrpc: '2.0', ...message });
      child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
    };
    let out = '';
    const seen = (pattern: RegExp): Promise<void> =>
      new Promise((done) => {
        child.stdout.on('data', (chunk) => {
          out += chunk;
          if (pattern.test(out)) done();
        });
      });
    send({ id: 1, method: 'initialize', params: { processId: null, rootUri: null, capabilities: {} } });
    await seen(/"capabilities"/);
    send({ id: 2, method: 'shutdown' });
    await seen(/"id":2/);
    send({ method: 'exit' });
    assert.equal(await new Promise((done) => child.on('exit', done)), 0);
  });
});

describe('colours', () => {
  const has = (isTTY: boolean, env: NodeJS.ProcessEnv): boolean => lookOf({ isTTY, columns: 80 }, env).hasColour;
  it('are for terminals, unless the environment says otherwise', () => {
    assert.deepEqual([has(true, {}), has(false, {})], [true, false]);
    assert.deepEqual(
      [has(true, { NO_COLOR: '1' }), has(true, { NO_COLOR: '' }), has(true, { TERM: 'dumb' })],
      [false, true, false],
    );
    assert.deepEqual([has(false, { FORCE_COLOR: '1' }), has(true, { FORCE_COLOR: '0' })], [true, false]);
  });
  it('and widths follow the terminal', () => {
    assert.equal(lookOf({ isTTY: true, columns: 72 }, {}).width, 72);
    assert.equal(lookOf({ isTTY: false, columns: 0 }, { COLUMNS: '90' }).width, 90);
    assert.equal(lookOf({ isTTY: false, columns: 0 }, {}).width, 80);
  });
});
