import { strict as assert } from 'node:assert';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { analyse } from '../../server/src/cli/analyse.js';
import { load } from '../../server/src/cli/load.js';
import { defaultSettings } from '../../server/src/config/settings.js';
import { discover } from '../../server/src/host/discover.js';
import { trackedPaths } from '../../server/src/host/git-index.js';
import type { Host } from '../../server/src/host/host.js';
import { createMemoryHost, type MemoryFile } from '../../server/src/host/memory.js';
import { createNodeHost } from '../../server/src/host/node.js';
import { expandMarkers } from '../fake-secrets.js';
import { cleanModule, createFolder, keyInCode, leaklint, loggingModule } from './harness.js';

const unreadable: MemoryFile = { ok: false, reason: 'unreadable', message: 'EACCES' };

async function scanMemory(files: Readonly<Record<string, MemoryFile>>) {
  const expanded = Object.entries(files).map(
    ([path, file]) => [path, typeof file === 'string' ? expandMarkers(file) : file] as const,
  );
  return scanHost(createMemoryHost(new Map(expanded)));
}
async function scanHost(host: Host) {
  const loaded = await load(host, { settings: defaultSettings, only: undefined });
  const { findings, faults } = await analyse(loaded, { settings: defaultSettings, root: '.', jobs: 1, progress: { show() {} } });
  assert.deepEqual(faults, []);
  return { findings: findings.map(({ path, ruleId }) => `${path} ${ruleId}`), skipped: loaded.skipped, targets: loaded.targets };
}

describe('bad inputs', () => {
  it('an empty file, and one of blanks, are clean', async () => {
    const { findings, targets } = await scanMemory({
      'a.ts': '',
      'b.sql': '\n\n',
      'c.json': '',
      'd.yaml': '',
      'e.prompt': '',
      '.env': '',
    });
    assert.deepEqual(findings, []);
    assert.equal(targets.length, 6);
  });
  it('binary content is skipped', async () => {
    const { skipped } = await scanMemory({ 'a.ts': new Uint8Array([1, 2, 0, 3]) });
    assert.deepEqual(skipped, [{ path: 'a.ts', reason: 'binary', failed: false }]);
  });
  it('a file of 20 MB is skipped unread', async () => {
    const { skipped } = await scanMemory({ 'a.ts': new Uint8Array(20 * 1024 * 1024).fill(32), 'b.ts': cleanModule });
    assert.deepEqual(skipped, [{ path: 'a.ts', reason: 'larger than 2 MB', failed: false }]);
  });
  it('machine-made code on endless lines is skipped, a long prompt on one line is not', async () => {
    const { skipped, targets } = await scanMemory({
      'a.js': 'x();'.repeat(20_000),
      'lib.min.js': 'x()',
      'b.ts': `export const prompt = '${'long '.repeat(2000)}';\n`,
    });
    assert.deepEqual(
      skipped.map(({ path }) => path),
      ['a.js', 'lib.min.js'],
    );
    assert.deepEqual(targets, ['b.ts']);
  });
  it('half-typed code still gives what can be seen', async () => {
    const { findings } = await scanMemory({
      'app/route.ts': `${loggingModule}\nexport function broken( {\n  const x = \``,
      'b.json': '{ "a": [1, ',
      'c.yaml': 'a: [b\n c: "',
    });
    assert.deepEqual(findings, ['app/route.ts prompt-logged']);
  });
  it('invalid UTF-8 is read with replacements', async () => {
    const bytes = Buffer.concat([Buffer.from('// caf'), Buffer.from([0xe9, 0xff, 0x0a]), Buffer.from(expandMarkers(keyInCode))]);
    assert.deepEqual((await scanMemory({ 'key.ts': new Uint8Array(bytes) })).findings, ['key.ts hardcoded-credential']);
  });
  it('UTF-16 with its mark is read', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(expandMarkers(keyInCode), 'utf16le')]);
    assert.deepEqual((await scanMemory({ 'key.ts': new Uint8Array(bytes) })).findings, ['key.ts hardcoded-credential']);
  });
  it('CRLF and a byte order mark do not move places', async () => {
    const cwd = createFolder({ 'app/route.ts': `\ufeff${loggingModule.replaceAll('\n', '\r\n')}` });
    const plain = createFolder({ 'app/route.ts': loggingModule });
    assert.equal((await leaklint(['scan', '--quiet'], cwd)).out, (await leaklint(['scan', '--quiet'], plain)).out);
  });
  it('a file that goes while the scan runs is no failure', async () => {
    const files = new Map([
      ['a.ts', keyInCode],
      ['b.ts', cleanModule],
    ]);
    const host = createMemoryHost(files);
    const { skipped, targets } = await scanHost({
      ...host,
      readFile(path, max) {
        files.delete('a.ts');
        return host.readFile(path, max);
      },
    });
    assert.deepEqual(skipped, [{ path: 'a.ts', reason: 'gone while the scan ran', failed: false }]);
    assert.deepEqual(targets, ['b.ts']);
  });
  it('an unreadable file or folder is a failure, and the scan goes on', async () => {
    const { skipped, findings } = await scanMemory({
      'a.ts': unreadable,
      'private/': unreadable,
      'private/b.ts': cleanModule,
      'key.ts': keyInCode,
    });
    assert.deepEqual(skipped, [
      { path: 'a.ts', reason: 'cannot be read: EACCES', failed: true },
      { path: 'private/', reason: 'cannot be read: EACCES', failed: true },
    ]);
    assert.deepEqual(findings, ['key.ts hardcoded-credential']);
  });
  it('links are not followed, in circles or out of the workspace', async () => {
    const outside = createFolder({ 'key.ts': keyInCode });
    const cwd = createFolder({ 'src/key.ts': keyInCode });
    symlinkSync('..', join(cwd, 'src/loop'));
    symlinkSync(outside, join(cwd, 'src/outside'));
    symlinkSync(join(outside, 'key.ts'), join(cwd, 'src/linked.ts'));
    const report = JSON.parse((await leaklint(['scan', '--format', 'json'], cwd)).out);
    assert.deepEqual(
      report.findings.map(({ path }: { path: string }) => path),
      ['src/key.ts'],
    );
    assert.deepEqual(
      report.skipped.map(({ path }: { path: string }) => path),
      ['src/linked.ts', 'src/loop', 'src/outside'],
    );
  });
  it('a folder with the name of a file is walked, and hostile names are shown harmlessly', async () => {
    const cwd = createFolder({ 'a.ts/key.ts': keyInCode, 'evil\u001b[31m\u202e.ts': keyInCode });
    const { out } = await leaklint(['scan'], cwd);
    assert.match(out, /^a\.ts\/key\.ts$/m);
    assert.doesNotMatch(out, /\u001b|\u202e/);
    assert.match(out, /evil<U\+001B>/);
  });
  it('text that would command the terminal is shown harmlessly', async () => {
    const cwd = createFolder({ 'key.ts': `/* \u001b]0;owned\u0007 \u202e */ ${keyInCode}` });
    assert.doesNotMatch((await leaklint(['scan'], cwd)).out, /[\u0007\u001b\u202e]/);
  });
  it('an empty folder is clean, and the report says that there was nothing', async () => {
    const cwd = createFolder({});
    mkdirSync(join(cwd, 'empty'));
    const { code, out } = await leaklint(['scan'], cwd);
    assert.deepEqual([code, out], [0, 'There is nothing here that Leaklint reads.\n']);
  });
  it('a named pipe is refused without waiting for it', async function () {
    const cwd = createFolder({});
    if (spawnSync('mkfifo', [join(cwd, 'pipe.ts')]).status !== 0) this.skip();
    const { code, out } = await leaklint(['scan', 'pipe.ts'], cwd);
    assert.equal(code, 3);
    assert.match(out, /^not scanned: pipe\.ts \(cannot be read: not a regular file\)$/m);
  });
  it('a file that was named but is not read is a failure with its reason', async () => {
    const cwd = createFolder({
      'big.ts': ' '.repeat(3 << 20),
      'binary.ts': new Uint8Array([1, 0]),
      'long.js': 'x();'.repeat(20_000),
      'a.png': '',
    });
    const { code, out } = await leaklint(['scan', 'big.ts', 'binary.ts', 'long.js', 'a.png'], cwd);
    assert.equal(code, 3);
    assert.match(out, /^not scanned: big\.ts \(larger than 2 MB\)$/m);
    assert.match(out, /^not scanned: binary\.ts \(binary\)$/m);
    assert.match(out, /^not scanned: long\.js \(machine-made: very long lines\)$/m);
    assert.match(out, /^Not a kind of file that Leaklint reads: a\.png\.$/m);
    assert.equal((await leaklint(['scan'], cwd)).code, 0);
    const explained = await leaklint(['explain', 'binary.ts:1'], cwd);
    assert.deepEqual([explained.code, explained.err], [3, 'binary.ts was not read: binary.\n']);
  });
});

describe('ignore rules', () => {
  const paths = async (files: Record<string, string>, only?: string[], above: Host['ignoreFilesAbove'] = undefined) =>
    (
      await discover(
        { ...createMemoryHost(new Map(Object.entries(files))), ignoreFilesAbove: above },
        { files: [], ignore: [], only },
      )
    ).paths;
  const file = { 'a/x.ts': '', 'a/b/x.ts': '', 'x.ts': '' };

  it('reach down from every folder, the nearest opinion deciding', async () => {
    assert.deepEqual(await paths({ ...file, '.gitignore': 'x.ts\n', 'a/b/.gitignore': '!x.ts\n' }), ['a/b/x.ts']);
    assert.deepEqual(await paths({ ...file, '.gitignore': '/x.ts\n' }), ['a/b/x.ts', 'a/x.ts']);
    assert.deepEqual(await paths({ ...file, '.gitignore': 'a/*\n!a/x.ts\n' }), ['a/x.ts', 'x.ts']);
  });
  it('count when only a folder below is looked at', async () => {
    assert.deepEqual(await paths({ ...file, '.gitignore': 'a/b/\n' }, ['a']), ['a/x.ts']);
    assert.deepEqual(await paths({ ...file, '.gitignore': 'a/\n' }, ['a/b']), ['a/b/x.ts']);
  });
  it('come from above the workspace as well', async () => {
    assert.deepEqual(await paths(file, undefined, () => [{ text: 'work/a/b\n', below: 'work' }]), ['a/x.ts', 'x.ts']);
  });
  it('do not hide what git tracks, whatever the version of its index', async function () {
    const git = (cwd: string, ...words: string[]) => spawnSync('git', words, { cwd, encoding: 'utf8' });
    const none = createFolder({});
    if (git(none, '--version').status !== 0) this.skip();
    for (const [version, format] of [
      [2, 'sha1'],
      [3, 'sha1'],
      [4, 'sha1'],
      [4, 'sha256'],
    ] as const) {
      const cwd = createFolder({
        'work/gen/x.ts': '',
        'work/gen/deep/y.ts': '',
        'work/gen/new.ts': '',
        'work/a.ts': '',
        'work/node_modules/m.ts': '',
        '.gitignore': 'gen/\n',
      });
      git(cwd, 'init', '-q', `--object-format=${format}`);
      git(cwd, 'add', '-f', 'work/gen/x.ts', 'work/gen/deep', 'work/a.ts', 'work/node_modules');
      if (version === 3) git(cwd, 'add', '-fN', 'work/gen/new.ts');
      git(cwd, 'update-index', '--index-version', String(version));
      const expected = ['a.ts', 'gen/deep/y.ts', ...(version === 3 ? ['gen/new.ts'] : []), 'gen/x.ts'];
      const host = createNodeHost(join(cwd, 'work'));
      assert.deepEqual((await discover(host, { files: [], ignore: [] })).paths, expected, `${version} ${format}`);
    }
  });
  it('hold when the index is damaged', () => {
    const whole = new Uint8Array(200);
    whole.set([0x44, 0x49, 0x52, 0x43, 0, 0, 0, 2, 0, 0, 0, 1]);
    for (const bytes of [new Uint8Array(), whole, whole.subarray(0, 12), whole.fill(255, 12)])
      assert.equal(trackedPaths(bytes), undefined);
  });
  it('tell upper case from lower', async () => {
    assert.deepEqual(await paths({ 'X.ts': '', 'x.ts': '', '.gitignore': 'X.ts\n' }), ['x.ts']);
  });
});
