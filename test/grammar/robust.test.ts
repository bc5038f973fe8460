import assert from 'node:assert/strict';
import { Edit, type Parser, type Tree } from 'web-tree-sitter';
import { dump, loadGrammar, pieces, pointAt, randomFrom, withTree } from './language.js';

describe('prompt grammar: robustness', () => {
  let parser: Parser;
  before(async () => {
    ({ parser } = await loadGrammar());
  });
  after(() => parser.delete());

  const generate = (random: (n: number) => number, count: number): string =>
    Array.from({ length: count }, () => pieces[random(pieces.length)]).join('');

  it('has a derivation for everything, without gaps', () => {
    const random = randomFrom(1);
    for (let i = 0; i < 400; i += 1) {
      const text = generate(random, 1 + random(60));
      withTree(parser, text, ({ rootNode }) => {
        assert.equal(rootNode.hasError, false, JSON.stringify(text));
        let at = text.startsWith('\ufeff') ? 1 : 0; // tree-sitter itself skips a byte order mark
        for (const child of rootNode.children) {
          assert.equal(child?.startIndex, at, JSON.stringify(text));
          at = child?.endIndex ?? at;
        }
        assert.equal(at, text.length, JSON.stringify(text));
      });
    }
  });

  it('gives the same tree after 500 edits as a fresh parse', () => {
    const random = randomFrom(2);
    let text = `---\nname: x\n---\n${generate(random, 150)}`;
    let tree = parser.parse(text) as Tree;
    for (let i = 0; i < 500; i += 1) {
      const start = random(text.length + 1);
      const end = Math.min(text.length, start + (random(3) === 0 ? random(15) : 0));
      const added = random(4) === 0 ? '' : generate(random, 1 + random(2));
      const next = text.slice(0, start) + added + text.slice(end);
      const newEnd = start + added.length;
      tree.edit(
        new Edit({
          startIndex: start,
          oldEndIndex: end,
          newEndIndex: newEnd,
          startPosition: pointAt(text, start),
          oldEndPosition: pointAt(text, end),
          newEndPosition: pointAt(next, newEnd),
        }),
      );
      const updated = parser.parse(next, tree) as Tree;
      const before = `edit ${i}: ${JSON.stringify(text.slice(Math.max(0, start - 40), end + 40))} -> ${JSON.stringify(added)}`;
      assert.equal(dump(updated), withTree(parser, next, dump), before);
      tree.delete();
      tree = updated;
      text = next;
    }
    tree.delete();
  });

  const openings = [
    '{{ x',
    '{{',
    '{{{ x',
    '{{& x',
    '{{#if x',
    '{{/if',
    '{{> part',
    '{{! note',
    '{{!-- note',
    '{{ x | default("a',
    "{{ it's",
    '{{else',
  ];
  const statements = [
    '{% if x',
    '{%',
    '{% raw %}',
    '{% comment %}',
    '{% include "x',
    '{# note',
    '<% if (x) {',
    '<%= x',
    '<%- x',
    '<%# note',
  ];
  const others = [
    '${ x',
    '{x',
    '<!-- note',
    '<|im_start|>',
    '<message role="system"',
    '<system',
    '}}',
    '%}',
    '}}}',
    '--}}',
    '#}',
    '%>',
    '-->',
    '"',
    '\\',
    '\0',
  ];
  for (const broken of [...openings, ...statements, ...others]) {
    for (const [name, newline] of [
      ['LF', '\n'],
      ['CRLF', '\r\n'],
    ] as const) {
      it(`keeps the damage of ${JSON.stringify(broken)} local (${name})`, () => {
        const text = [
          '{{ first }}',
          `Text ${broken}`,
          '{{ second }} # no role:',
          'system:',
          'Text {{ third }} }}',
          '<system>',
          '',
        ].join(newline);
        withTree(parser, text, ({ rootNode }) => {
          const texts = (type: string): string[] => rootNode.descendantsOfType(type).map((node) => node?.text ?? '');
          const names = texts('interpolation');
          for (const expected of ['{{ first }}', '{{ second }}', '{{ third }}'])
            assert.ok(names.includes(expected), `${expected} in ${names.join(', ')}`);
          assert.deepEqual(texts('role_name'), ['system', 'system']);
        });
      });
    }
  }

  it('reads a text with a byte order mark like one without', () => {
    const text = '---\r\nname: x\r\n---\r\nsystem:\r\nHi {{ x }}\r\n';
    const plain = withTree(parser, text, (tree) => tree.rootNode.toString());
    assert.equal(
      withTree(parser, `\ufeff${text}`, (tree) => tree.rootNode.toString()),
      plain,
    );
  });

  describe('takes bounded time for 1 MB', () => {
    const units = [
      '{',
      '{ ',
      '{{ ',
      '{{{ ',
      '{{{a}} ',
      '}}',
      '{% ',
      '{# ',
      '{% raw %}',
      '{{!-- ',
      '<!-- ',
      '<% ',
      '<',
      '${ ',
      '${a{"',
      '{{"',
      "{{ ' \n",
      '{{ a\na\na\na\n',
    ];
    const more = [
      '\\',
      '\n',
      '\0',
      'word ',
      'system:\n',
      '<system>',
      '<message a="',
      '---\n',
      'a line\n',
      'a line\n\n',
      '{a.b.c ',
      '{%{',
      '{{ x }} ',
    ];
    for (const unit of [...units, ...more]) {
      it(JSON.stringify(unit), function () {
        this.timeout(60_000);
        const start = performance.now();
        withTree(parser, unit.repeat(Math.ceil(1_000_000 / unit.length)), ({ rootNode }) =>
          assert.equal(rootNode.hasError, false),
        );
        assert.ok(performance.now() - start < 20_000);
      });
    }

    it('deep nesting in one tag', function () {
      this.timeout(60_000);
      for (const unit of ['(', '{ ', '[', 'a('])
        withTree(parser, `{{ ${unit.repeat(500_000)}\n{{ x }}`, ({ rootNode }) => assert.equal(rootNode.hasError, false));
    });
  });
});
