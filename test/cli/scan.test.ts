import { strict as assert } from 'node:assert';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, it } from 'mocha';
import { fakeSecret } from '../fake-secrets.js';
import { cleanModule, createFolder, hiddenText, keyInCode, leaklint, loggingModule } from './harness.js';

interface JsonFinding {
  ruleId: string;
  severity: string;
  path: string;
  startLine: number;
  startColumn: number;
  endColumn: number;
  fingerprint: string;
  evidence: { path: string; startLine: number; note: string }[];
  suppressed: { by: string; reason: string } | null;
}
interface JsonReport {
  findings: JsonFinding[];
  skipped: { path: string; reason: string }[];
  notes: string[];
  summary: { errors: number; warnings: number; suppressed: number; filesScanned: number; failed: number };
}
async function scan(cwd: string, ...words: string[]): Promise<JsonReport & { code: number | undefined }> {
  const { code, out, err } = await leaklint(['scan', '--format', 'json', ...words], cwd);
  assert.equal(err, '');
  return { ...(JSON.parse(out) as JsonReport), code };
}
const found = ({ findings }: JsonReport): string[] =>
  findings.map(({ path, startLine, ruleId }) => `${path}:${startLine} ${ruleId}`);

describe('command line: exit codes', () => {
  const warnings = createFolder({ 'app/route.ts': loggingModule });
  const errors = createFolder({ 'key.ts': keyInCode });
  const clean = createFolder({ 'a.ts': cleanModule });

  const expected: [string, string, string[], number][] = [
    ['nothing found', clean, [], 0],
    ['a warning', warnings, [], 1],
    ['a warning, --fail-on error', warnings, ['--fail-on', 'error'], 0],
    ['an error, --fail-on error', errors, ['--fail-on', 'error'], 1],
    ['an error, --fail-on never', errors, ['--fail-on', 'never'], 0],
    ['a warning made an error', warnings, ['--fail-on', 'error', '--rule', 'prompt-logged=error'], 1],
    ['a warning switched off', warnings, ['--rule', 'prompt-logged=off'], 0],
    ['an info', warnings, ['--rule', 'prompt-logged=info'], 0],
    ['an info, --fail-on info', warnings, ['--rule', 'prompt-logged=info', '--fail-on', 'info'], 1],
  ];
  for (const [name, cwd, words, code] of expected) {
    it(`${code} for ${name}`, async () => {
      assert.equal((await leaklint(['scan', ...words], cwd)).code, code);
    });
  }
});

describe('command line: what is scanned', () => {
  const files = {
    'app/route.ts': loggingModule,
    'lib/key.ts': keyInCode,
    'gen/key.ts': keyInCode,
    'node_modules/x/key.ts': keyInCode,
    'dist/key.ts': keyInCode,
    'private/key.ts': keyInCode,
    'private/keep/key.ts': keyInCode,
    '.gitignore': 'private/*\n!private/keep\n',
  };

  it('is the whole folder, ignored and generated parts left out', async () => {
    const report = await scan(createFolder(files));
    assert.deepEqual(found(report), [
      'app/route.ts:5 prompt-logged',
      'gen/key.ts:1 hardcoded-credential',
      'lib/key.ts:1 hardcoded-credential',
      'private/keep/key.ts:1 hardcoded-credential',
    ]);
    assert.deepEqual(
      report.skipped.map(({ path }) => path),
      ['dist/', 'node_modules/', 'private/key.ts'],
    );
    assert.equal(report.summary.filesScanned, 4);
  });
  it('is what is named, ignored files included', async () => {
    const cwd = createFolder(files);
    assert.deepEqual(found(await scan(cwd, 'lib')), ['lib/key.ts:1 hardcoded-credential']);
    assert.deepEqual(found(await scan(cwd, 'lib/key.ts', 'private/key.ts')), [
      'lib/key.ts:1 hardcoded-credential',
      'private/key.ts:1 hardcoded-credential',
    ]);
    assert.deepEqual(found(await scan(join(cwd, 'lib'))), ['key.ts:1 hardcoded-credential']);
  });
  it('obeys the files and ignore settings', async () => {
    const cwd = createFolder({ ...files, 'leaklint.config.yaml': 'files: ["lib/**", "gen/**"]\nignore: ["gen/**"]\n' });
    assert.deepEqual(found(await scan(cwd)), ['lib/key.ts:1 hardcoded-credential']);
    assert.deepEqual(found(await scan(cwd, 'gen')), []);
  });
  it('is relative to the folder of the nearest settings file', async () => {
    const cwd = createFolder({
      '.git/HEAD': '',
      'apps/web/leaklint.config.yaml': 'rules: { prompt-logged: off }\n',
      'apps/web/app/route.ts': loggingModule,
      'apps/web/key.ts': keyInCode,
    });
    assert.deepEqual(found(await scan(cwd, 'apps/web')), ['key.ts:1 hardcoded-credential']);
    assert.deepEqual(found(await scan(join(cwd, 'apps/web/app'))), []);
  });
  it('finds the workspace from a folder inside it, without git, by its settings or else by its package.json', async () => {
    const settled = createFolder({ 'leaklint.config.yaml': 'ignore: ["src/gen/**"]\n', 'src/package.json': '{}', ...files });
    const packed = createFolder({ 'package.json': '{}', 'src/a.ts': cleanModule });
    mkdirSync(join(settled, 'src/gen/deep'), { recursive: true });
    writeFileSync(join(settled, 'src/gen/key.ts'), `export const key = '${fakeSecret('openai')}';\n`);
    writeFileSync(join(settled, 'src/key.ts'), `export const key = '${fakeSecret('openai')}';\n`);
    assert.deepEqual(found(await scan(join(settled, 'src'))), ['src/key.ts:1 hardcoded-credential']);
    writeFileSync(join(packed, 'src/key.ts'), `export const key = '${fakeSecret('openai')}';\n`);
    assert.deepEqual(found(await scan(join(packed, 'src'))), ['src/key.ts:1 hardcoded-credential']);
    assert.deepEqual(found(await scan(packed, 'src')), ['src/key.ts:1 hardcoded-credential']);
  });
  it('takes a folder elsewhere as the workspace', async () => {
    const elsewhere = createFolder({ 'src/key.ts': keyInCode });
    assert.deepEqual(found(await scan(createFolder({}), elsewhere)), ['src/key.ts:1 hardcoded-credential']);
  });
  it('can be the standard input, in place of a file that need not exist', async () => {
    const cwd = createFolder({ 'app/route.ts': cleanModule });
    for (const name of ['app/route.ts', 'app/new/route.ts']) {
      const { code, out } = await leaklint(['scan', '--quiet', '--stdin', '--stdin-filename', name], cwd, {
        input: loggingModule,
      });
      assert.equal(code, 1);
      assert.match(out, new RegExp(`^${name}:5:\\d+ warning prompt-logged: `));
    }
  });
  it('sees what a named file imports', async () => {
    const cwd = createFolder({
      'client.ts': "import OpenAI from 'openai';\nexport const ai = new OpenAI();\n",
      'app/route.ts': loggingModule.replace(/^.*\n.*\n/, "import { ai as client } from '../client';\n"),
    });
    assert.deepEqual(found(await scan(cwd, 'app/route.ts')), ['app/route.ts:4 prompt-logged']);
  });
});

describe('command line: suppressions', () => {
  const suppressed = loggingModule.replace(
    '  console.log',
    '  // leaklint-disable-next-line prompt-logged -- local tool\n  console.log',
  );
  const entry = (expires: string): string =>
    `suppressions:\n  - { rule: hardcoded-credential, path: "**/key.ts", reason: reviewed, expires: ${expires} }\n`;

  it('by comment are kept in the report and out of the exit code', async () => {
    const report = await scan(createFolder({ 'app/route.ts': suppressed }));
    assert.equal(report.code, 0);
    assert.deepEqual(
      report.findings.map((finding) => finding.suppressed),
      [{ by: 'comment', reason: 'local tool' }],
    );
    assert.equal(report.summary.suppressed, 1);
  });
  it('by comment are not called unused where only the strict preset needs them', async () => {
    const cwd = createFolder({
      '.env': '# leaklint-disable-next-line hardcoded-credential -- a sandbox\nOPENAI_API_KEY=@@fake:openai@@\n',
    });
    assert.deepEqual(found(await scan(cwd, '.env')), []);
    const strict = await scan(cwd, '--preset', 'strict', '.env');
    assert.deepEqual(
      strict.findings.map((finding) => finding.suppressed?.by),
      ['comment'],
    );
  });
  it('by settings hold until their date, and then are named', async () => {
    const valid = await scan(createFolder({ 'key.ts': keyInCode, 'leaklint.config.yaml': entry('2999-01-01') }));
    assert.equal(valid.code, 0);
    const expired = await scan(createFolder({ 'key.ts': keyInCode, 'leaklint.config.yaml': entry('2020-01-01') }));
    assert.equal(expired.code, 1);
    assert.match(expired.notes.join(), /hardcoded-credential for "\*\*\/key\.ts".* ended on 2020-01-01/);
  });
  it('by settings that match nothing are named', async () => {
    const report = await scan(createFolder({ 'a.ts': cleanModule, 'leaklint.config.yaml': entry('2999-01-01') }));
    assert.match(report.notes.join(), /hardcoded-credential for "\*\*\/key\.ts" in leaklint\.config\.yaml:2 matches nothing\.$/);
  });
});

describe('command line: fixes', () => {
  const files = { 'prompts/system.md': hiddenText, 'app/route.ts': loggingModule };

  it('--fix applies safe fixes and reports what is left', async () => {
    const cwd = createFolder(files);
    const report = await scan(cwd, '--fix');
    assert.deepEqual(found(report), ['app/route.ts:5 prompt-logged']);
    assert.equal(readFileSync(join(cwd, 'prompts/system.md'), 'utf8'), 'You are a friendly assistant. Answer briefly.\n');
    assert.equal(readFileSync(join(cwd, 'app/route.ts'), 'utf8'), loggingModule);
    assert.match(report.notes.join(), /1 fix applied in 1 file/);
  });
  it('--fix-suggestions applies suggestions too, imports and all', async () => {
    const text = [
      "import { execSync } from 'node:child_process';",
      "import { tool } from 'ai';",
      "import { z } from 'zod';",
      '',
      'export const log = tool({',
      '  inputSchema: z.object({ branch: z.string() }),',
      '  execute: async ({ branch }) => execSync(`git log ${branch}`),',
      '});',
      '',
    ].join('\n');
    const cwd = createFolder({ 'app/tools.ts': text });
    assert.match((await leaklint(['scan', '--fix-dry-run'], cwd)).err, /nothing that --fix would change/);
    const report = await scan(cwd, '--fix', '--fix-suggestions');
    assert.deepEqual(found(report), []);
    const fixed = text
      .replace('execSync }', 'execFileSync }')
      .replace('execSync(`git log ${branch}`)', "execFileSync('git', ['log', branch])");
    assert.equal(readFileSync(join(cwd, 'app/tools.ts'), 'utf8'), fixed);
    assert.equal((await leaklint(['scan', '--fix-suggestions'], cwd)).code, 2);
  });
  it('keep line ends and byte order mark', async () => {
    const cwd = createFolder({ 'prompts/system.md': `\ufeffOne.\r\n${hiddenText.replace('\n', '\r\n')}` });
    await scan(cwd, '--fix');
    assert.equal(
      readFileSync(join(cwd, 'prompts/system.md'), 'utf8'),
      '\ufeffOne.\r\nYou are a friendly assistant. Answer briefly.\r\n',
    );
  });
  it('leave a file alone that is not valid UTF-8', async () => {
    const bytes = Buffer.concat([Buffer.from([0xff, 0x0a]), Buffer.from(hiddenText)]);
    const cwd = createFolder({ 'prompts/system.md': bytes });
    const report = await scan(cwd, '--fix');
    assert.deepEqual(found(report), ['prompts/system.md:2 hidden-unicode']);
    assert.deepEqual(readFileSync(join(cwd, 'prompts/system.md')), bytes);
  });
  it('--fix-dry-run prints a diff, changes nothing, and masks secrets', async () => {
    const secret = fakeSecret('openai');
    const text = `key: ${secret}\n${hiddenText}`;
    const cwd = createFolder({ 'prompts/system.md': text });
    const { code, out } = await leaklint(['scan', '--fix-dry-run'], cwd);
    assert.equal(code, 0);
    assert.equal(readFileSync(join(cwd, 'prompts/system.md'), 'utf8'), text);
    assert.match(out, /^--- a\/prompts\/system\.md\n\+\+\+ b\/prompts\/system\.md\n@@ -1,2 \+1,2 @@\n key: /);
    assert.ok(out.includes('-You are a friendly assistant.<U+E0068><U+E0069> Answer briefly.\n'));
    assert.ok(out.includes('+You are a friendly assistant. Answer briefly.\n'));
    assert.ok(!out.includes(secret));
    assert.match(out, /…\(\d+\)/);
  });
});

describe('command line: reports', () => {
  const secret = fakeSecret('openai');
  // A secret within an expression that messages and titles tell of.
  const saidAloud = `import OpenAI from 'openai';
const openai = new OpenAI();
export async function POST(req: Request) {
  const { style } = await req.json();
  console.log(style.replace('${secret}', ''));
  return openai.responses.create({ model: 'x', instructions: \`Answer so: \${style.replace('${secret}', '')}\`, input: 'hello' });
}
`;
  const files = {
    'app/route.ts': loggingModule,
    'my lib/key#1.ts': `export const key = '${secret}';\n`,
    'app/api/x/route.ts': saidAloud,
  };

  it('never show a secret, in any format', async () => {
    const cwd = createFolder(files);
    for (const words of [[], ['--quiet'], ['--format', 'json'], ['--format', 'sarif']]) {
      const { out, err } = await leaklint(['scan', ...words], cwd);
      assert.ok(!out.includes(secret) && !err.includes(secret), words.join(' '));
      assert.ok(!out.includes(secret.slice(10, 40)), words.join(' '));
      assert.match(out, /hardcoded-credential/);
    }
    assert.ok(!(await leaklint(['explain', 'my lib/key#1.ts:1'], cwd)).out.includes(secret.slice(10, 40)));
  });
  it('are the same every time, whatever the order on disk', async () => {
    const cwd = createFolder(files);
    const other = createFolder(Object.fromEntries(Object.entries(files).reverse()));
    for (const format of ['json', 'sarif']) {
      assert.equal(
        (await leaklint(['scan', '--format', format], cwd)).out,
        (await leaklint(['scan', '--format', format], other)).out,
      );
    }
  });
  it('as text show the code, the path, why and what to do', async () => {
    const { out } = await leaklint(['scan'], createFolder({ 'app/route.ts': loggingModule }));
    assert.match(out, /^app\/route\.ts$/m);
    assert.match(out, /^ {2}5:\d+ {2}warning {2}prompt-logged$/m);
    const [code, mark] = out.split('\n').slice(out.split('\n').findIndex((line) => line.includes('> 5 │')));
    const from = mark?.indexOf('^') ?? 0;
    assert.equal(code?.slice(from, (mark?.lastIndexOf('^') ?? 0) + 1), 'reply');
    assert.match(out, /^ {4}path +app\/route\.ts:4:\d+ +\S/m);
    assert.match(out, /^ {4}why /m);
    assert.match(out, /^ {4}do /m);
    assert.match(out, /^1 warning in 1 file; 1 file scanned in \d+\.\d s$/m);
  });
  it('as text carry colours only when asked', async () => {
    const cwd = createFolder({ 'app/route.ts': loggingModule });
    const strip = (text: string): string => text.replace(/\u001b\[\d+m/g, '').replace(/in [\d.]+ s/, '');
    const plain = (await leaklint(['scan'], cwd)).out;
    const coloured = (await leaklint(['scan'], cwd, { colour: true })).out;
    assert.doesNotMatch(plain, /\u001b/);
    assert.notEqual(coloured, plain);
    assert.equal(strip(coloured), strip(plain));
  });
  it('go to a file with --output', async () => {
    const cwd = createFolder({ 'app/route.ts': loggingModule });
    const { code, out } = await leaklint(['scan', '--format', 'json', '--output', 'report.json'], cwd, { colour: true });
    assert.deepEqual([code, out], [1, '']);
    assert.equal(JSON.parse(readFileSync(join(cwd, 'report.json'), 'utf8')).findings.length, 1);
  });
  it('as JSON keep fingerprints when lines move', async () => {
    const cwd = createFolder({ 'app/route.ts': loggingModule });
    const before = await scan(cwd);
    writeFileSync(join(cwd, 'app/route.ts'), `// a comment\n\n${loggingModule}`);
    const after = await scan(cwd);
    assert.equal(after.findings[0]?.fingerprint, before.findings[0]?.fingerprint);
    assert.equal(after.findings[0]?.startLine, (before.findings[0]?.startLine ?? 0) + 2);
  });
});
