import assert from 'node:assert/strict';
import { type ScalarNode, type StructuredNode, sourceRange, stringOf, valueAt } from '../../server/src/syntax/structured/node.js';
import { parseStructured, type StructuredLanguage } from '../../server/src/syntax/structured/parse.js';

const plain = (node: StructuredNode | undefined): unknown => {
  if (!node) return undefined;
  if (node.kind === 'scalar') return node.value;
  if (node.kind === 'array') return node.items.map(plain);
  return Object.fromEntries(node.entries.map((entry) => [entry.key, plain(entry.value)]));
};

/** Every scalar's keys and verbatim contents stand where their ranges say. */
function assertPositions(text: string, node: StructuredNode): void {
  if (node.kind === 'scalar') {
    for (let i = 0; i < node.text.length; i += 1) {
      const { start } = sourceRange(node, i, i + 1);
      assert.ok(start >= node.content.start && start <= node.content.end, `offset ${i} of ${JSON.stringify(node.text)}`);
      if (/[A-Za-z0-9]/.test(node.text[i] as string) && text[start] !== '\\') assert.equal(text[start], node.text[i]);
    }
  } else if (node.kind === 'array') for (const item of node.items) assertPositions(text, item);
  else
    for (const entry of node.entries) {
      assert.ok(text.slice(entry.keyRange.start, entry.keyRange.end).includes(entry.key), entry.key);
      assertPositions(text, entry.value);
    }
}

function found(language: StructuredLanguage, text: string, path: string[], word: string): string {
  const node = stringOf(valueAt(parseStructured(language, text).roots[0], ...path)) as ScalarNode;
  const at = node.text.indexOf(word);
  assert.ok(at >= 0, `${word} in ${JSON.stringify(node.text)}`);
  const range = sourceRange(node, at, at + word.length);
  return text.slice(range.start, range.end);
}

describe('structured syntax', () => {
  const samples: Record<StructuredLanguage, [string, unknown][]> = {
    json: [
      ['{"a": [1, true, null, "x\\ny"], // c\n "b": {"c": "d",},}', { a: [1, true, null, 'x\ny'], b: { c: 'd' } }],
      ['{"a": "one" "b": 2}', { a: 'one', b: 2 }],
      ['{"a": , "b": [1, 2', { a: null, b: [1, 2] }],
      ['{"a" "b": 1}', { a: null, b: 1 }],
      ['{"a": [1}', { a: [1] }],
      ['{"bad": "\\q\\u12", "good": 1}', { bad: '', good: 1 }],
      ['', undefined],
      ['\ufeff{"a": 1}', { a: 1 }],
    ],
    yaml: [
      ['a: [1, true, ~, "x\\ny"]\nb:\n  c: d # c\n', { a: [1, true, null, 'x\ny'], b: { c: 'd' } }],
      ['a: |\n  one\n  two\nb: >-\n  three\n  four\n', { a: 'one\ntwo\n', b: 'three four' }],
      ['base: &b {x: 1, y: 2}\nuse:\n  <<: *b\n  y: 3\n', { base: { x: 1, y: 2 }, use: { x: 1, y: 3 } }],
      ['a: 1\nb: [1, 2\nc: "x\n', { a: 1, b: [1, 2], c: 'x' }],
      ['a:\n  - - x\n    - y\n  -\n', { a: [['x', 'y'], null] }],
      ['? [complex, key]\n: 1\nplain: 2\n', { plain: 2 }],
      ['', undefined],
    ],
    toml: [
      [
        'a = [1, true, "x\\ny"]\n[b.c]\nd = \'e\'\n[[list]]\nx = 1\n[[list]]\nx = 2\n',
        { a: [1, true, 'x\ny'], b: { c: { d: 'e' } }, list: [{ x: 1 }, { x: 2 }] },
      ],
      ['[x]\na = 1\nb = = 2\nc = "d"\n', { x: { a: 1, c: 'd' } }],
      ['s = """\none \\\n   two\n"""\n', { s: 'one two\n' }],
      ['d = 1979-05-27T07:32:00Z\n', { d: '1979-05-27T07:32:00Z' }],
    ],
    dotenv: [
      [
        'A=1\nexport B="two\\nlines" # c\nC=\'raw $A\'\nD=bare value # c\nE=\nF="a\nb"\nG: yes\n#H=1\nI=a#b\n',
        { A: '1', B: 'two\nlines', C: 'raw $A', D: 'bare value', E: '', F: 'a\nb', G: 'yes', I: 'a#b' },
      ],
      ['A="open\nB=2\n', { A: '"open', B: '2' }],
      ['not an entry\nA=1', { A: '1' }],
    ],
  };

  for (const [language, cases] of Object.entries(samples) as [StructuredLanguage, [string, unknown][]][]) {
    for (const [text, expected] of cases) {
      it(`reads ${language} ${JSON.stringify(text)}`, () => {
        const { roots } = parseStructured(language, text);
        assert.deepEqual(plain(roots[0]), expected);
        for (const root of roots) assertPositions(text, root);
      });
    }
  }

  it('maps decoded offsets back through escapes, folding and indentation', () => {
    assert.equal(found('json', '{"a": "x\\n\\u0041\\ud83d\\ude00 needle"}', ['a'], 'needle'), 'needle');
    assert.equal(found('yaml', 'a: "x \\\n   y \\U0001F600 needle"', ['a'], 'needle'), 'needle');
    assert.equal(found('yaml', "a: 'it''s a\n   needle'", ['a'], 'needle'), 'needle');
    assert.equal(found('yaml', 'a: |\n    one\n      two needle\n    three\n', ['a'], 'needle'), 'needle');
    assert.equal(found('yaml', 'a: >\r\n  one\r\n  two\r\n\r\n  needle here\r\n', ['a'], 'needle'), 'needle');
    assert.equal(found('yaml', 'a: one\n  two\n  needle\n', ['a'], 'needle'), 'needle');
    assert.equal(found('toml', 'a = """\r\n\\u00e9 one\r\nneedle"""', ['a'], 'needle'), 'needle');
    assert.equal(found('toml', "t = '😀'\na = 'a needle'", ['a'], 'needle'), 'needle');
    assert.equal(found('dotenv', 'A="one\\ntwo\nneedle"', ['A'], 'needle'), 'needle');
  });

  it('reads front matter in place', () => {
    const text = '---\nmodel: gpt\n---\nbody';
    const tree = parseStructured('yaml', text.slice(4, 15), 4);
    const model = stringOf(valueAt(tree.roots[0], 'model')) as ScalarNode;
    assert.equal(text.slice(model.start, model.end), 'gpt');
  });

  it('keeps every YAML document', () => {
    assert.deepEqual(parseStructured('yaml', 'a: 1\n---\nb: 2\n').roots.map(plain), [{ a: 1 }, { b: 2 }]);
  });

  describe('hostile input', () => {
    const size = (node: StructuredNode): number =>
      node.kind === 'scalar'
        ? 1
        : (node.kind === 'array' ? node.items : node.entries.map((entry) => entry.value)).reduce(
            (sum, item) => sum + size(item),
            1,
          );

    it('does not expand an alias bomb', () => {
      const lines = ['a0: &a0 [x, x, x, x, x, x, x, x, x]'];
      for (let i = 1; i < 12; i += 1)
        lines.push(
          `a${i}: &a${i} [${Array(9)
            .fill(`*a${i - 1}`)
            .join(', ')}]`,
        );
      lines.push('last: 1');
      const root = parseStructured('yaml', lines.join('\n')).roots[0] as StructuredNode;
      assert.ok(size(root) < 100_000);
      assert.equal((valueAt(root, 'last') as ScalarNode).value, 1);
    });

    it('does not multiply merge keys', () => {
      const lines = ['a0: &a0 {k: 1}'];
      for (let i = 1; i < 40; i += 1) lines.push(`a${i}: &a${i}`, `  <<: [*a${i - 1}, *a${i - 1}, *a${i - 1}]`, `  k${i}: 1`);
      assert.ok(size(parseStructured('yaml', lines.join('\n')).roots[0] as StructuredNode) < 100_000);
    });

    const deep: [StructuredLanguage, string, string][] = [
      ['json', 'open arrays', '['.repeat(100_000)],
      ['json', 'objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
      ['json', 'brackets that do not match', '[{'.repeat(50_000) + '])'.repeat(50_000)],
      ['yaml', 'open flow sequences', '['.repeat(100_000)],
      ['yaml', 'flow maps', `${'{a: '.repeat(20_000)}${'}'.repeat(20_000)}`],
      ['yaml', 'block sequences', '- '.repeat(100_000)],
      ['yaml', 'explicit keys', '? '.repeat(20_000)],
      ['toml', 'arrays', `a = ${'['.repeat(100_000)}`],
      ['toml', 'closed arrays', `a = ${'['.repeat(20_000)}${']'.repeat(20_000)}`],
      ['toml', 'dotted keys', `${'a.'.repeat(50_000)}b = 1`],
      ['toml', 'broken lines', 'a = = 1\n'.repeat(20_000)],
      ['dotenv', 'open quotes', 'A="\n'.repeat(50_000)],
      ['dotenv', 'long lines', `${'A'.repeat(500_000)}\n`.repeat(2)],
    ];
    for (const [language, title, text] of deep) {
      it(`survives ${language} with ${title}`, function () {
        this.timeout(8000);
        const started = performance.now();
        for (const root of parseStructured(language, text).roots) size(root);
        assert.ok(performance.now() - started < 4000, `${Math.round(performance.now() - started)} ms`);
      });
    }

    it('never throws on any prefix or on any dropped character', () => {
      for (const [language, cases] of Object.entries(samples) as [StructuredLanguage, [string, unknown][]][]) {
        for (const [text] of cases) {
          for (let i = 0; i < text.length; i += 1) {
            for (const broken of [text.slice(0, i), text.slice(0, i) + text.slice(i + 1)]) {
              for (const root of parseStructured(language, broken).roots) assertRanges(broken, root);
            }
          }
        }
      }
    });
  });
});

function assertRanges(text: string, node: StructuredNode): void {
  assert.ok(0 <= node.start && node.start <= node.end && node.end <= text.length, JSON.stringify([text, node.start, node.end]));
  for (const child of node.kind === 'array' ? node.items : node.kind === 'object' ? node.entries.map((entry) => entry.value) : [])
    assertRanges(text, child);
}
