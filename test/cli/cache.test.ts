// What a scan leaves for the next one: used when it holds, and of no effect on what is reported.
import { strict as assert } from 'node:assert';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { openMemory } from '../../server/src/cli/remember.js';
import { decodeSnapshot, digest, encodeSnapshot } from '../../server/src/cli/snapshot-file.js';
import { defaultSettings } from '../../server/src/config/settings.js';
import type { Finding } from '../../server/src/findings/finding.js';
import { userCacheFolder } from '../../server/src/host/cache.js';
import type { Snapshot } from '../../server/src/workspace/snapshot.js';
import { fakeSecret } from '../fake-secrets.js';
import { cleanModule, createFolder, hiddenText, keyInCode, leaklint, loggingModule } from './harness.js';

const files = { 'app/route.ts': loggingModule, 'lib/key.ts': keyInCode, 'lib/clean.ts': cleanModule, 'prompts/a.md': hiddenText };

const report = async (cwd: string, ...words: string[]): Promise<string> => {
  const { out, err } = await leaklint(['scan', '--format', 'json', ...words], cwd);
  assert.equal(err, '');
  return out;
};
const onlyFile = (folder: string): string => {
  const names = readdirSync(folder);
  assert.equal(names.length, 1, names.join());
  return join(folder, names[0] as string);
};
const foundIn = (json: string): string[] =>
  JSON.parse(json).findings.map(({ path, ruleId }: { path: string; ruleId: string }) => `${path} ${ruleId}`);

describe('command line: what is kept for the next scan', () => {
  it('changes nothing that is reported, and is left alone while nothing changes', async () => {
    const cwd = createFolder(files);
    const cache = join(createFolder({}), 'deep/cache');
    const plain = await report(cwd);
    assert.equal(await report(cwd, '--cache-dir', cache), plain);
    const file = onlyFile(cache);
    utimesSync(file, 1, 1);
    assert.equal(await report(cwd, '--cache-dir', cache), plain);
    assert.equal(statSync(file).mtimeMs, 1000);
    writeFileSync(join(cwd, 'lib/clean.ts'), loggingModule);
    const after = await report(cwd, '--cache-dir', cache);
    assert.equal(after, await report(cwd));
    assert.ok(foundIn(after).includes('lib/clean.ts prompt-logged'));
    assert.ok(statSync(file).mtimeMs > 1000);
  });
  it('is for the eyes of its owner, holds no secret, and stands where it was asked to', async function () {
    if (process.platform === 'win32') this.skip();
    const cwd = createFolder(files);
    const cache = join(createFolder({}), 'cache');
    await report(cwd, '--cache-dir', cache);
    assert.equal(statSync(cache).mode & 0o777, 0o700);
    assert.equal(statSync(onlyFile(cache)).mode & 0o777, 0o600);
    assert.ok(!readFileSync(onlyFile(cache), 'utf8').includes(fakeSecret('openai')));
    assert.ok(!existsSync(join(cwd, '.leaklint')));
  });
  it('is really what the second scan answers from', async () => {
    const cwd = createFolder(files);
    const cache = createFolder({});
    await report(cwd, '--cache-dir', cache);
    const file = onlyFile(cache);
    const snapshot = decodeSnapshot(readFileSync(file)) as Snapshot;
    const analyses = new Map([...snapshot.analyses].map(([path, { rests }]) => [path, { findings: [], rests }]));
    writeFileSync(file, encodeSnapshot({ ...snapshot, analyses }), { mode: 0o600 });
    assert.deepEqual(foundIn(await report(cwd, '--cache-dir', cache)), []);
    assert.equal(foundIn(await report(cwd, '--no-cache')).length, 3);
  });
  it('is apart for other settings', async () => {
    const cwd = createFolder(files);
    const cache = createFolder({});
    await report(cwd, '--cache-dir', cache);
    const off = await report(cwd, '--cache-dir', cache, '--rule', 'prompt-logged=off');
    assert.ok(!foundIn(off).includes('app/route.ts prompt-logged'));
    assert.equal(readdirSync(cache).length, 2);
  });
  it('is no source of fixes', async () => {
    const cwd = createFolder(files);
    const cache = createFolder({});
    await report(cwd, '--cache-dir', cache);
    const file = onlyFile(cache);
    writeFileSync(file, readFileSync(file, 'utf8').replaceAll('prompts/a.md', 'lib/clean.ts'), { mode: 0o600 });
    await report(cwd, '--cache-dir', cache, '--fix');
    assert.equal(readFileSync(join(cwd, 'lib/clean.ts'), 'utf8'), cleanModule);
    assert.equal(readFileSync(join(cwd, 'prompts/a.md'), 'utf8'), 'You are a friendly assistant. Answer briefly.\n');
  });
  it('is not replaced by what stands in for a file', async () => {
    const cwd = createFolder(files);
    const cache = createFolder({});
    const words = ['scan', '--quiet', '--cache-dir', cache, '--stdin', '--stdin-filename', 'app/route.ts'];
    await leaklint(words, cwd, { input: cleanModule });
    assert.deepEqual(readdirSync(cache), []);
  });
  it('may be spoilt in any way', async () => {
    const cwd = createFolder(files);
    const cache = createFolder({});
    const plain = await report(cwd, '--cache-dir', cache);
    const file = onlyFile(cache);
    const whole = readFileSync(file, 'utf8');
    const body = whole.slice(whole.indexOf('\n') + 1);
    const signed = (text: string): string => `leaklint-snapshot-1 ${digest(text)}\n${text}`;
    const spoilt = [
      '',
      whole.slice(0, whole.length / 2),
      whole.replace('prompt-logged', 'prompt-lagged'),
      signed('null'),
      signed('{"names":[],"stamps":[],"analyses":[["lib/key.ts",[0],[]]]}'),
      signed('{"names":["a"],"stamps":[],"analyses":[]}'),
      signed('{"names":[],"stamps":[],"analyses":[["lib/key.ts",[],[{"start":5,"end":1}]]]}'),
      signed(body.replace('"severity":"error"', '"severity":"terrible"')),
      signed(body.replace(/"evidence":\[/, '"evidence":[null,')),
      signed(`${'['.repeat(100_000)}${']'.repeat(100_000)}`),
      '\u0000\ufffd',
    ];
    for (const [index, content] of spoilt.entries()) {
      writeFileSync(file, content, { mode: 0o600 });
      assert.equal(decodeSnapshot(new TextEncoder().encode(content)), undefined, String(index));
      assert.equal(await report(cwd, '--cache-dir', cache), plain, String(index));
      assert.equal(readFileSync(file, 'utf8'), whole);
    }
  });
  it('is not believed where others may write', async function () {
    if (process.platform === 'win32') this.skip();
    const cwd = createFolder(files);
    const cache = createFolder({});
    const plain = await report(cwd, '--cache-dir', cache);
    const file = onlyFile(cache);
    const snapshot = decodeSnapshot(readFileSync(file)) as Snapshot;
    writeFileSync(
      file,
      encodeSnapshot({
        ...snapshot,
        analyses: new Map([...snapshot.analyses].map(([path, { rests }]) => [path, { findings: [], rests }])),
      }),
    );
    chmodSync(file, 0o666);
    assert.equal(await report(cwd, '--cache-dir', cache), plain);
  });
  it('says where it could not be left, but only where a folder was named', async () => {
    const cwd = createFolder(files);
    const { code, err } = await leaklint(['scan', '--cache-dir', 'lib/key.ts/x'], cwd);
    assert.equal(code, 1);
    assert.match(err, /^Nothing could be kept in "lib\/key\.ts\/x" for the next scan: /);
  });
  it('may be used by several scans at once', async () => {
    const cwd = createFolder(files);
    const cache = createFolder({});
    const plain = await report(cwd);
    const reports = await Promise.all([1, 2, 3, 4].map(() => report(cwd, '--cache-dir', cache)));
    assert.deepEqual(new Set(reports), new Set([plain]));
    assert.equal(await report(cwd, '--cache-dir', cache), plain);
    onlyFile(cache);
  });
  it('is tidied up', async () => {
    const cwd = createFolder({ 'a.ts': cleanModule });
    const cache = createFolder({});
    mkdirSync(cache, { recursive: true });
    for (let i = 0; i < 60; i += 1) writeFileSync(join(cache, `${String(i).padStart(43, 'a')}.snapshot`), '');
    writeFileSync(join(cache, 'mine.txt'), '');
    utimesSync(join(cache, `${'0'.padStart(43, 'a')}.snapshot`), 1, 1);
    utimesSync(join(cache, 'mine.txt'), 1, 1);
    await report(cwd, '--cache-dir', cache);
    const names = readdirSync(cache);
    assert.equal(names.length, 51);
    assert.ok(names.includes('mine.txt') && !names.includes(`${'0'.padStart(43, 'a')}.snapshot`));
  });
  it('does not come from or go to more than one place at once', async () => {
    const cwd = createFolder(files);
    const { code, err } = await leaklint(['scan', '--no-cache', '--cache-dir', 'x'], cwd);
    assert.equal(code, 2);
    assert.match(err, /--no-cache and --cache-dir do not go together/);
  });
  it('leaves out what would carry a secret along', () => {
    const cache = createFolder({});
    const args = { positional: [], has: () => false, get: () => cache, all: () => [] };
    const memory = openMemory(args, { cwd: cache } as never, cache, defaultSettings);
    const finding = { message: 'm', why: 'w', how: 'h', evidence: [], fixes: [] };
    const edit = { path: 'a.ts', start: 0, end: 0, newText: `const key = '${fakeSecret('openai')}';` };
    const withFix = { ...finding, fixes: [{ title: 't', applicability: 'suggestion', edits: [edit] }] };
    const analyses = new Map([
      ['a.ts', { findings: [withFix as unknown as Finding], rests: [] }],
      ['b.ts', { findings: [], rests: [] }],
    ]);
    memory?.save({ names: [], stamps: [], analyses });
    assert.deepEqual([...(decodeSnapshot(readFileSync(onlyFile(cache))) as Snapshot).analyses.keys()], ['b.ts']);
  });
});

describe('the cache folder of a user', () => {
  it('follows the conventions of the system', () => {
    assert.equal(userCacheFolder({ XDG_CACHE_HOME: '/var/cache/me' }, 'linux'), '/var/cache/me/leaklint');
    assert.match(userCacheFolder({ XDG_CACHE_HOME: 'relative' }, 'linux'), /[\\/]\.cache[\\/]leaklint$/);
    assert.match(userCacheFolder({}, 'darwin'), /Library[\\/]Caches[\\/]leaklint$/);
    assert.match(userCacheFolder({ LOCALAPPDATA: 'C:\\Users\\me\\AppData\\Local' }, 'win32'), /leaklint.Cache$/);
  });
});
