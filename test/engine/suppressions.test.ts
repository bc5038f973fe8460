import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import { commentRanges } from '../../server/src/facts/common/comments.js';
import { findSuppressions } from '../../server/src/facts/common/suppressions.js';
import type { Language } from '../../server/src/facts/common.js';
import { commonFacts } from '../../server/src/facts/common-extract.js';

const found = (text: string, language: Language) =>
  findSuppressions(text, language).map(({ scope, ruleIds, reason }) => [scope, ruleIds.join(' '), reason]);
const name = ['leaklint', 'disable', 'next', 'line'].join('-');
const one = [['next-line', 'prompt-logged', 'ids only']];

describe('findSuppressions', () => {
  const forms: readonly (readonly [Language, string])[] = [
    ['typescript', `// ${name} prompt-logged -- ids only\nlog(id);`],
    ['typescript', `/* ${name} prompt-logged -- ids only */`],
    ['typescript', `return <p>{/* ${name} prompt-logged -- ids only */}</p>;`],
    ['typescript', `/**\n * ${name} prompt-logged -- ids only\n */`],
    ['typescript', `const a = b / c; // ${name} prompt-logged -- ids only`],
    ['typescript', `const r = /["'\`]/g; // ${name} prompt-logged -- ids only`],
    ['typescript', `const t = \`a \${b} c\`; // ${name} prompt-logged -- ids only`],
    ['typescript', `const s = "it's"; const u = 'say "x"'; // ${name} prompt-logged -- ids only`],
    ['sql', `-- ${name} prompt-logged -- ids only\nselect 1;`],
    ['sql', `select 'it''s'; /* ${name} prompt-logged -- ids only */`],
    ['prisma', `model A { // ${name} prompt-logged -- ids only\n  id Int\n}`],
    ['json', `{ // ${name} prompt-logged -- ids only\n"a": 1 }`],
    ['yaml', `a: 1 # ${name} prompt-logged -- ids only`],
    ['toml', `# ${name} prompt-logged -- ids only\r\na = "b"`],
    ['dotenv', `A=1\n# ${name} prompt-logged -- ids only\nB=2`],
    ['prompt', `{# ${name} prompt-logged -- ids only #}`],
    ['prompt', `{{!-- ${name} prompt-logged -- ids only --}}`],
    ['prompt', `{{! ${name} prompt-logged -- ids only }}`],
    ['prompt', `<!-- ${name} prompt-logged -- ids only -->`],
    ['prompt', `---\nmodel: x\n# ${name} prompt-logged -- ids only\n---\nHello`],
  ];
  for (const [language, text] of forms)
    it(`${language}: ${text.split('\n')[0]}`, () => assert.deepEqual(found(text, language), one));

  it('takes several rules, other scopes, and a reason with dashes', () => {
    assert.deepEqual(found('// leaklint-disable-line a-b, c-d -- one -- two', 'typescript'), [['line', 'a-b c-d', 'one -- two']]);
    assert.deepEqual(found('# leaklint-disable-file a', 'yaml'), [['file', 'a', '']]);
    assert.deepEqual(found(`// ${name} -- why`, 'typescript'), [['next-line', '', 'why']]);
  });

  it('gives the span of the directive', () => {
    const text = `x; /* ${name} a-b -- why */ y`;
    const [fact] = findSuppressions(text, 'typescript');
    assert.equal(fact && text.slice(fact.start, fact.end), `${name} a-b -- why`);
  });

  it('takes no text for a comment', () => {
    const silent: readonly (readonly [Language, string])[] = [
      ['typescript', `const s = "// ${name} a -- b";`],
      ['typescript', `const s = \`\n// ${name} a -- b\n\`;`],
      ['typescript', `const r = /\\/\\/ ${name} a/;`],
      ['sql', `select '-- ${name} a -- b';`],
      ['json', `{ "a": "// ${name} a -- b" }`],
      ['yaml', `prompt: |\n  # ${name} a -- b\n  text\n`],
      ['yaml', `a: "# ${name} a -- b"`],
      ['yaml', `a: b#${name} a`],
      ['toml', `a = """\n# ${name} a -- b\n"""`],
      ['prompt', `Never write ${name} a -- b`],
      ['prompt', `# ${name} a -- b`],
      ['typescript', `// ${name}s a`],
    ];
    for (const [language, text] of silent) assert.deepEqual(found(text, language), [], text);
  });

  it('reads YAML on after a block of text', () => {
    assert.deepEqual(found(`p: >-\n  # no\n  text\n\n  more\n# ${name} prompt-logged -- ids only\nq: 1`, 'yaml'), one);
  });

  it('never ends on what does not end', () => {
    for (const language of ['typescript', 'sql', 'prisma', 'json', 'yaml', 'toml', 'dotenv', 'prompt'] as const) {
      for (const text of ['/*', '"', "'", '`', '<!--', '{{!', '/', '"""', '---\n', '#', '\\', '|\n', ''])
        commentRanges(text, language);
    }
  });
});

describe('commonFacts', () => {
  it('gathers what every file has', () => {
    const facts = commonFacts(
      'src/a.ts',
      `// ${name} prompt-logged -- ids only\nconst who = 'petra.lindqvist@web.de';\u202e\n`,
      'typescript',
    );
    assert.equal(facts.path, 'src/a.ts');
    assert.deepEqual([facts.secrets.length, facts.pii.length, facts.hidden.length, facts.suppressions.length], [0, 1, 1, 1]);
  });
});
