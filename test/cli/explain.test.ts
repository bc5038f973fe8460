// `explain`: the path of a finding with its code, and what is behind a line on which nothing is reported.
import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { fakeSecret } from '../fake-secrets.js';
import { cleanModule, createFolder, keyInCode, leaklint, loggingModule } from './harness.js';

const chat = `import express from 'express';
import OpenAI from 'openai';
import { say } from './say';
const client = new OpenAI({ apiKey: '@@fake:openai@@' });
const app = express();
app.post('/chat', async (req, res) => {
  const reply = await client.chat.completions.create({
    model: 'gpt-4o',
    max_tokens: 300,
    messages: [
      { role: 'system', content: 'Be brief.' },
      { role: 'user', content: req.body.question },
    ],
  });
  console.log('tokens', reply.usage);
  say(reply.id);
  req.app.locals.unheardOf(reply);
  res.json(reply.choices[0]);
});
`;
const files = {
  'app/route.ts': loggingModule,
  'src/chat.ts': chat,
  'src/say.ts': 'export const say = (text: string): string => text;\n',
  'key.ts': keyInCode,
  'a.png': 'x',
};
const cwd = createFolder(files);

async function explain(place: string, ...words: string[]): Promise<string> {
  const { code, out, err } = await leaklint(['explain', place, ...words], cwd);
  assert.deepEqual([code, err], [0, '']);
  return out;
}

interface Json {
  findings: { ruleId: string; lookedFor: string[]; evidence: { path: string; startLine: number }[] }[];
  hushed: { by: string; reason: string; finding: { ruleId: string } }[];
  understood: {
    kind: string;
    what: string;
    api: string | null;
    values: { role: string; text: string; startLine: number; origins: { kind: string; note: string; startLine: number }[] }[];
  }[];
  silences: { ruleId: string; reason: string; startLine: number }[];
}
const asJson = async (place: string, ...words: string[]): Promise<Json> =>
  JSON.parse(await explain(place, '--format', 'json', ...words)) as Json;

describe('command line: explain a finding', () => {
  it('shows the code of every step, each with its place', async () => {
    const out = await explain('app/route.ts:5');
    assert.match(out, /prompt-logged/);
    assert.match(out, /1\. app\/route\.ts:4:\d+\n +.*\n +> 4 │/);
    assert.ok(out.includes('await client.chat.completions.create('));
  });
  it('gives it to programs, too', async () => {
    const { findings } = await asJson('app/route.ts:5');
    assert.deepEqual(
      findings.map(({ ruleId, evidence }) => [ruleId, evidence.at(-1)?.path, evidence.at(-1)?.startLine]),
      [['prompt-logged', 'app/route.ts', 5]],
    );
  });
  it('keeps to the width of the terminal, and colours only where they are wanted', async () => {
    const { out } = await leaklint(['explain', 'app/route.ts:5'], cwd, { colour: true });
    assert.ok(out.includes('\u001b['));
    assert.ok(!(await explain('app/route.ts:5')).includes('\u001b'));
  });
});

describe('command line: explain a silent line', () => {
  it('tells what the model call is given, by role and origin', async () => {
    const { understood } = await asJson('src/chat.ts:8');
    const [call] = understood;
    assert.equal(call?.kind, 'model-call');
    assert.equal(call?.api, 'openai:default().chat.completions.create');
    assert.deepEqual(
      call?.values.map(({ role, startLine, origins }) => [role, startLine, origins.map(({ kind }) => kind)]),
      [
        ['system text', 11, []],
        ['user text', 12, ['request']],
      ],
    );
    assert.match(
      await explain('src/chat.ts:8'),
      /user text at src\/chat\.ts:12:\d+: req\.body\.question\n +← .* a client sends this/,
    );
  });
  it('tells why rules stay silent about what reaches a call', async () => {
    const { silences } = await asJson('src/chat.ts:8');
    const of = (ruleId: string): (string | number)[][] =>
      silences.filter((one) => one.ruleId === ruleId).map(({ startLine, reason }) => [startLine, reason]);
    assert.deepEqual(of('untrusted-in-system'), [[11, 'all of it is constant']]);
    assert.deepEqual(of('client-controlled-messages'), [
      [11, 'the code fixes the role of this message (system)'],
      [12, 'the code fixes the role of this message (user)'],
    ]);
    assert.match(await explain('src/chat.ts:8'), /untrusted-in-system \(line 11\): all of it is constant\n/);
    assert.match(
      await explain('src/chat.ts:15'),
      /prompt-logged: reply\.usage is harmless by its name, as an id, a count or an error is\n/,
    );
  });
  it('tells what a call is that no table knows', async () => {
    assert.match(await explain('src/chat.ts:16'), /a call of say\(…\), which is code of this project in src\/say\.ts/);
    assert.match(
      await explain('src/chat.ts:17'),
      /a call of req\.app\.locals\.unheardOf\(…\); where that comes from could not be told/,
    );
    assert.match(await explain('src/chat.ts:17'), /code of a request handler/);
  });
  it('says that nothing there is known', async () => {
    assert.match(
      await explain('src/say.ts:1'),
      /No rule speaks at src\/say\.ts:1\.[\s\S]*Nothing that stands here is known to Leaklint/,
    );
  });
  it('tells which rule is off, and by whom', async () => {
    const { hushed } = await asJson('app/route.ts:5', '--rule', 'prompt-logged=off');
    assert.deepEqual(
      hushed.map(({ by, reason, finding }) => [by, reason, finding.ruleId]),
      [['off', 'prompt-logged is off (command line).', 'prompt-logged']],
    );
    const settled = createFolder({ ...files, 'leaklint.config.yaml': 'rules:\n  prompt-logged: off\n' });
    const { out } = await leaklint(['explain', 'app/route.ts:5'], settled);
    assert.match(out, /prompt-logged is off \(leaklint\.config\.yaml:2\)[\s\S]*written to/);
  });
  it('shows what only the strict preset has, and how to see it', async () => {
    const inTest = createFolder({ 'test/route.test.ts': loggingModule });
    const { out } = await leaklint(['explain', 'test/route.test.ts:5'], inTest);
    assert.match(out, /In tests and fixtures only the strict preset shows this: --preset strict/);
    assert.match(out, /prompt-logged/);
    assert.doesNotMatch(
      (await leaklint(['explain', 'test/route.test.ts:5', '--preset', 'strict'], inTest)).out,
      /only the strict/,
    );
  });
  it('shows no secret', async () => {
    const secret = fakeSecret('openai');
    for (const place of ['src/chat.ts:4', 'src/chat.ts:8', 'key.ts:1'])
      for (const format of ['text', 'json'])
        assert.ok(!(await explain(place, '--format', format)).includes(secret.slice(12, 40)), `${place} ${format}`);
  });
  it('answers for files of every kind, and says which it does not read', async () => {
    assert.equal((await leaklint(['explain', 'a.png:1'], cwd)).code, 2);
    const others = createFolder({ 'a.sql': 'select 1;\n', 'a.yaml': 'a: 1\n', 'empty.ts': '\n', 'clean.ts': cleanModule });
    for (const place of ['a.sql:1', 'a.yaml:1', 'empty.ts:1', 'empty.ts:2', 'clean.ts:1'])
      assert.equal((await leaklint(['explain', place], others)).code, 0, place);
  });
});
