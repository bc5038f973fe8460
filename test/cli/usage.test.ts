import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { commands } from '../../server/src/cli/command-table.js';
import { cleanModule, createFolder, leaklint } from './harness.js';

describe('command line: usage', () => {
  const cwd = createFolder({ 'a.ts': cleanModule });

  it('shows help for every command and as a whole', async () => {
    const whole = await leaklint(['--help'], cwd);
    assert.equal(whole.code, 0);
    for (const { name, options } of commands) {
      assert.match(whole.out, new RegExp(`^  ${name}\\b`, 'm'));
      const help = await leaklint([name, '--help'], cwd);
      assert.equal(help.code, 0);
      for (const option of options) assert.ok(help.out.includes(`--${option.name}`), `${name} --${option.name}`);
      assert.equal((await leaklint(['help', name], cwd)).out, help.out);
      assert.ok(help.out.split('\n').every((line) => line.length <= 100));
    }
  });
  it('tells its version', async () => {
    const { code, out } = await leaklint(['--version'], cwd);
    assert.equal(code, 0);
    assert.match(out, /^\d+\.\d+\.\d+/);
  });

  const wrong: [string[], RegExp][] = [
    [[], /Which command\?/],
    [['scna'], /no command "scna"\. Did you mean "scan"\?/],
    [['scan', '--formt', 'json'], /"--formt" is not an option of scan\. Did you mean "--format"\?/],
    [['scan', '-x'], /"-x" is not an option/],
    [['scan', 'x\u001b[31m.ts'], /There is no file or folder "x<U\+001B>\[31m\.ts"/],
    [['scan', '--format', 'jsno'], /text, json or sarif, not "jsno"\. Did you mean "json"\?/],
    [['scan', '--format'], /--format needs a value/],
    [['scan', '--format', '--quiet'], /--format needs a value/],
    [['scan', '--quiet=yes'], /--quiet takes no value/],
    [['scan', '--quiet', '--quiet'], /given twice/],
    [['scan', '--jobs', '0'], /--jobs takes a number/],
    [['scan', '--jobs', 'two'], /--jobs takes a number/],
    [['scan', '--fail-on', 'fatal'], /error, warning, info or never, not/],
    [['scan', '--preset', 'strikt'], /Did you mean "strict"\?/],
    [['scan', '--rule', 'prompt-logged'], /ID=LEVEL/],
    [['scan', '--rule', 'prompt-loged=off'], /no rule "prompt-loged"\. Did you mean "prompt-logged"\?/],
    [['scan', '--rule', 'prompt-logged=eror'], /Did you mean "error"\?/],
    [['scan', '--fix', '--fix-dry-run'], /do not go together/],
    [['scan', '--fix-dry-run', '--format', 'json'], /do not go together/],
    [['scan', '--fix', '--stdin', '--stdin-filename', 'a.ts'], /do not go together/],
    [['scan', '--stdin'], /--stdin and --stdin-filename go together/],
    [['scan', '--stdin', '--stdin-filename', 'a.ts', 'b.ts'], /--stdin takes no paths/],
    [['scan', '--stdin', '--stdin-filename', 'a.png'], /not a kind of file/],
    [['scan', 'nowhere.ts'], /no file or folder "nowhere\.ts"/],
    [['scan', '--config', 'nowhere.yaml'], /cannot be read/],
    [['scan', '--output', 'nowhere/report.txt'], /could not be written to "nowhere\/report\.txt": its folder does not exist\./],
    [['scan', '--output', '.'], /could not be written to "\.": it is a folder\./],
    [['explain'], /a file and a line/],
    [['explain', 'a.ts'], /a file and a line/],
    [['explain', 'nowhere.ts:1'], /no file or folder/],
    [['explain', '.:1'], /"\." is a folder/],
    [['explain', 'a.ts:99'], /a\.ts has no line 99; it has 2 lines\./],
    [['explain', 'a.ts:0'], /a\.ts has no line 0/],
    [['explain', 'a.ts:1', 'b.ts:2'], /one argument/],
    [['rules', 'prompt-loged'], /no rule "prompt-loged"\. Did you mean/],
    [['config', 'x'], /no arguments/],
    [['lsp'], /--stdio only/],
  ];
  for (const [words, message] of wrong) {
    it(`refuses \`leaklint ${words.join(' ')}\` with one sentence and exit code 2`, async () => {
      const { code, out, err } = await leaklint(words, cwd);
      assert.equal(code, 2, err);
      assert.equal(out, '');
      assert.match(err, message);
      assert.doesNotMatch(err, /\n\s+at /);
    });
  }
});

describe('command line: rules', () => {
  const cwd = createFolder({});

  it('lists them, and shows one with its documentation', async () => {
    const list = await leaklint(['rules'], cwd);
    assert.match(list.out, /^prompt-logged +warning +recommended /m);
    const one = await leaklint(['rules', 'prompt-logged'], cwd);
    assert.equal(one.code, 0);
    assert.match(one.out, /CWE|cwe/);
    const prose = one.out.replace(/```[\s\S]*?```/g, '').split('\n');
    assert.ok(prose.every((line) => line.length <= 100 || !line.trim().includes(' ')));
  });
  it('gives them as JSON with families and tags', async () => {
    const list = JSON.parse((await leaklint(['rules', '--format', 'json'], cwd)).out);
    assert.ok(list.every((rule: { id: string; family: string }) => rule.id && rule.family));
    const one = JSON.parse((await leaklint(['rules', 'prompt-logged', '--format', 'json'], cwd)).out);
    assert.ok(one.tags.some((tag: string) => tag.startsWith('external/cwe/')));
    const own = JSON.parse((await leaklint(['rules', 'unused-suppression', '--format', 'json'], cwd)).out);
    assert.match(own.markdown, /## What it finds/);
  });
});

describe('command line: config', () => {
  const settings = 'preset: strict\nrules:\n  prompt-logged: error\nignore:\n  - "gen/**"\n';

  it('shows each value and where it comes from', async () => {
    const cwd = createFolder({ 'leaklint.config.yaml': settings });
    const { code, out } = await leaklint(['config', '--rule', 'mcp-secret=off'], cwd);
    assert.equal(code, 0);
    assert.match(out, /^preset +strict +leaklint\.config\.yaml:1$/m);
    assert.match(out, /^rules\.prompt-logged +error +leaklint\.config\.yaml:3$/m);
    assert.match(out, /^rules\.mcp-secret +off +command line$/m);
    assert.match(out, /^files +every file of a known kind +default$/m);
    const json = JSON.parse((await leaklint(['config', '--format', 'json'], cwd)).out);
    assert.deepEqual(json.origins['ignore[0]'], { source: 'leaklint.config.yaml', line: 5 });
    assert.equal(json.settings.preset, 'strict');
  });
  it('says that there is none', async () => {
    assert.match((await leaklint(['config'], createFolder({}))).out, /no settings file/);
  });
  it('refuses wrong ones with file, line and key', async () => {
    const cwd = createFolder({
      'leaklint.config.yaml': 'preset: recommended\nrules:\n  prompt-loged: off\n',
      'a.ts': cleanModule,
    });
    for (const command of ['config', 'scan']) {
      const { code, err } = await leaklint([command], cwd);
      assert.equal(code, 2);
      assert.match(err, /leaklint\.config\.yaml:3:3 .*prompt-loged.*Did you mean "prompt-logged"\?/);
    }
  });
  it('refuses a file that is not YAML, and two files', async () => {
    const broken = createFolder({ 'leaklint.config.yaml': 'rules: [\n' });
    assert.equal((await leaklint(['scan'], broken)).code, 2);
    const two = createFolder({ 'leaklint.config.yaml': '', 'leaklint.config.json': '{}' });
    assert.match((await leaklint(['scan'], two)).err, /two settings files/);
  });
});
