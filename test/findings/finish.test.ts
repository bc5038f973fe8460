import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { defaultSettings, type Settings, type SuppressionEntry } from '../../server/src/config/settings.js';
import type { CommonFacts, SuppressionFact } from '../../server/src/facts/common.js';
import type { Finding } from '../../server/src/findings/finding.js';
import { finishFindings } from '../../server/src/findings/finish.js';
import { type QuietMatch, splitExpired } from '../../server/src/findings/suppress.js';

type Draft = Omit<Finding, 'fingerprint'>;
const rules = [
  { id: 'prompt-logged', preset: 'recommended' as const },
  { id: 'tool-sql', preset: 'recommended' as const },
  { id: 'quiet-one', preset: 'strict' as const },
  { id: 'hardcoded-credential', preset: 'recommended' as const },
];

function draft(text: string, mark: string, ruleId = 'prompt-logged', extra: Partial<Draft> = {}): Draft {
  const start = text.indexOf(mark);
  return {
    ruleId,
    family: 'prompt-logged',
    severity: 'warning',
    message: 'm',
    why: 'w',
    how: 'h',
    path: 'src/a.ts',
    start,
    end: start + mark.length,
    evidence: [],
    fixes: [],
    ...extra,
  };
}
function comment(
  text: string,
  scope: SuppressionFact['scope'],
  ruleIds: string[],
  reason = 'because',
  mark = '// c',
): SuppressionFact {
  const start = text.indexOf(mark);
  return { start, end: start + mark.length, scope, ruleIds, reason };
}
function finish(
  text: string,
  drafts: Draft[],
  suppressions: SuppressionFact[],
  settings: Partial<Settings> = {},
  quiet: QuietMatch[] = [],
): Finding[] {
  const facts: CommonFacts = { path: 'src/a.ts', secrets: [], pii: [], hidden: [], suppressions };
  return finishFindings(drafts, { facts, text, settings: { ...defaultSettings, ...settings }, rules, quiet });
}

describe('suppression by comment', () => {
  it('silences the named rule on the next line, and keeps the reason', () => {
    const text = '// c\nlog(x);\nlog(y);\n';
    const [first, second] = finish(
      text,
      [draft(text, 'log(x)'), draft(text, 'log(y)')],
      [comment(text, 'next-line', ['prompt-logged'])],
    );
    assert.deepEqual(first?.suppressed, { by: 'comment', reason: 'because' });
    assert.equal(second?.suppressed, undefined);
  });
  it('silences on its own line, and in the whole file', () => {
    const text = 'log(x); // c\nlog(y);\n';
    const drafts = [draft(text, 'log(x)'), draft(text, 'log(y)')];
    assert.deepEqual(
      finish(text, drafts, [comment(text, 'line', ['prompt-logged'])]).map((f) => !!f.suppressed),
      [true, false],
    );
    assert.deepEqual(
      finish(text, drafts, [comment(text, 'file', ['prompt-logged'])]).map((f) => !!f.suppressed),
      [true, true],
    );
  });
  it('reaches through a stack of comments to the code below', () => {
    const text = '// c\n// d\nlog(x);\n';
    const stack = [comment(text, 'next-line', ['prompt-logged']), comment(text, 'next-line', ['tool-sql'], 'because', '// d')];
    const all = finish(text, [draft(text, 'log(x)'), draft(text, 'log(x)', 'tool-sql')], stack);
    assert.deepEqual(
      all.map((f) => !!f.suppressed),
      [true, true],
    );
  });
  it('asks for a reason', () => {
    const text = '// c\nlog(x);\n';
    const all = finish(text, [draft(text, 'log(x)')], [comment(text, 'next-line', ['prompt-logged'], '')]);
    assert.deepEqual(
      all.map((f) => [f.ruleId, !!f.suppressed]),
      [
        ['unused-suppression', false],
        ['prompt-logged', false],
      ],
    );
    assert.match(all[0]?.message ?? '', /no reason/);
  });
  it('does not silence a hard-coded credential', () => {
    const text = 'const key = 1; // c\n';
    const found = draft(text, 'key', 'hardcoded-credential', { severity: 'error' });
    for (const reason of ['because', '']) {
      const all = finish(text, [found], [comment(text, 'line', ['hardcoded-credential'], reason)]);
      assert.deepEqual(
        all.map((f) => [f.ruleId, !!f.suppressed]),
        [
          ['hardcoded-credential', false],
          ['unused-suppression', false],
        ],
      );
      assert.match(all[1]?.message ?? '', /A comment cannot silence hardcoded-credential; .*`suppressions`/);
    }
  });
});

describe('unused suppressions', () => {
  const text = '// c\nlog(x);\n';
  const messages = (suppressions: SuppressionFact[], settings: Partial<Settings> = {}): string[] =>
    finish(text, [], suppressions, settings).map((f) => `${f.ruleId} ${f.severity}: ${f.message}`);
  it('are reported as information', () => {
    assert.deepEqual(messages([comment(text, 'next-line', ['tool-sql'])]), [
      'unused-suppression info: Nothing here needs tool-sql to be silenced.',
    ]);
  });
  it('tell an unknown rule from a needless one', () => {
    assert.match(messages([comment(text, 'next-line', ['tool-sqk'])])[0] ?? '', /no rule of Leaklint/);
    assert.match(messages([comment(text, 'next-line', [])])[0] ?? '', /names no rule/);
  });
  it('name the rule that was meant', () => {
    assert.match(messages([comment(text, 'next-line', ['promt-logged'])])[0] ?? '', /Did you mean "prompt-logged"\?$/);
  });
  it('say once that the reason starts after two dashes', () => {
    for (const ids of [
      ['prompt-logged:', 'local', 'script'],
      ['prompt-logged', 'local', 'script'],
      ['prompt-logged', '—', 'local'],
    ]) {
      assert.deepEqual(messages([comment(text, 'next-line', ids, '')]), [
        'unused-suppression info: The reason starts after `--`; as it is, this comment does not silence prompt-logged.',
      ]);
    }
  });
  it('say nothing where the strict preset needs the comment', () => {
    const quiet = (mark: string) => [{ ruleId: 'tool-sql', start: text.indexOf(mark), end: text.indexOf(mark) + 1 }];
    const rest = (mark: string) => finish(text, [], [comment(text, 'next-line', ['tool-sql'])], {}, quiet(mark));
    assert.deepEqual(rest('log'), []);
    assert.equal(rest('// c').length, 1);
  });
  it('say nothing of rules that do not run here', () => {
    assert.deepEqual(messages([comment(text, 'next-line', ['quiet-one'])]), []);
    assert.deepEqual(messages([comment(text, 'next-line', ['tool-sql'])], { rules: { 'tool-sql': 'off' } }), []);
    assert.deepEqual(messages([comment(text, 'next-line', ['tool-sql'])], { rules: { 'unused-suppression': 'off' } }), []);
  });
});

describe('suppression by settings', () => {
  const text = 'const key = 1;\n';
  const entry = { rule: 'hardcoded-credential', path: 'src/**', reason: 'reviewed' };
  const suppressed = (path: string, suppressions = [{ ...entry, path }]) =>
    finish(text, [draft(text, 'key', 'hardcoded-credential', { severity: 'error' })], [], { suppressions })[0]?.suppressed;
  it('goes by rule and path, credentials included', () => {
    assert.deepEqual(suppressed('src/**'), { by: 'settings', reason: 'reviewed' });
    assert.equal(suppressed('lib/**'), undefined);
  });
  it('ends on its date', () => {
    const dated: SuppressionEntry[] = [
      { ...entry, expires: '2026-03-01' },
      { ...entry, rule: 'tool-sql' },
    ];
    assert.deepEqual(splitExpired(dated, '2026-03-01').expired, []);
    assert.deepEqual(splitExpired(dated, '2026-03-02').expired, [dated[0]]);
  });
});

describe('fingerprints', () => {
  it('survive moved and indented lines', () => {
    const before = 'log(x);\n';
    const after = '\n\nif (y) {\n  log(x);\n}\n';
    assert.equal(
      finish(before, [draft(before, 'log')], [])[0]?.fingerprint,
      finish(after, [draft(after, 'log')], [])[0]?.fingerprint,
    );
  });
  it('tell equal lines, rules and files apart', () => {
    const text = 'log(x);\nlog(x);\n';
    const second = { ...draft(text, 'log'), start: 8, end: 11 };
    const other = draft(text, 'log', 'tool-sql');
    assert.equal(new Set(finish(text, [draft(text, 'log'), second, other], []).map((f) => f.fingerprint)).size, 3);
  });
});
