// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of templates
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createPromptParser, type PromptParser, type PromptSyntax } from '../../server/src/syntax/prompt.js';
import { pieces, randomFrom } from '../grammar/language.js';

const wasm = (path: string): Uint8Array => readFileSync(new URL(`../../${path}`, import.meta.url));

describe('prompt syntax', () => {
  let parser: PromptParser;
  before(async () => {
    parser = await createPromptParser({
      treeSitter: wasm('node_modules/web-tree-sitter/web-tree-sitter.wasm'),
      grammar: wasm('grammars/prompt/prompt_template.wasm'),
    });
  });
  after(() => parser.dispose());

  function read<Result>(text: string, use: (syntax: PromptSyntax) => Result): Result {
    const syntax = parser.parse(text);
    try {
      return use(syntax);
    } finally {
      syntax.dispose();
    }
  }

  const contents = ({ frontMatter, segments, variables, comments, partials }: PromptSyntax): object => ({
    frontMatter,
    segments,
    variables,
    comments,
    partials,
  });

  /** `role: text` of every segment that is more than white space. */
  const roles = (text: string): string[] =>
    read(text, ({ segments }) =>
      segments.map(({ role, start, end }) => `${role}: ${text.slice(start, end).trim()}`).filter((line) => !line.endsWith(': ')),
    );

  const names = (text: string): string[] => read(text, ({ variables }) => variables.map(({ name }) => name));

  describe('roles', () => {
    const cases: [string, string, string[]][] = [
      ['no marker', 'Be kind.', ['unknown: Be kind.']],
      ['Prompty', 'system:\nA\n# User:\nB\nassistant[name="x"]:\nC', ['system: A', 'user: B', 'assistant: C']],
      ['Dotprompt', '{{role "system"}}A{{role "model"}}B{{role "user"}}C', ['system: A', 'assistant: B', 'user: C']],
      ['BAML', '{{ _.role("system") }}A{{ _.role("user") }}B', ['system: A', 'user: B']],
      ['ChatML', '<|im_start|>system\nA<|im_end|>\nB<|im_start|>user\nC<|im_end|>', ['system: A', 'unknown: B', 'user: C']],
      ['Llama', '<|start_header_id|>system<|end_header_id|>\n\nA<|eot_id|>', ['system: A']],
      [
        'messages',
        '<message role="developer">A</message>\n<message role="tool">B</message>C',
        ['system: A', 'tool: B', 'unknown: C'],
      ],
      ['nested tags', '<system>A<user>B</user>C</system>D', ['system: A', 'user: B', 'system: C', 'unknown: D']],
      ['a tag in a sentence', 'system:\nAsk the <user> for it.\n', ['system: Ask the <user> for it.']],
      ['an end without a beginning', 'system:\nA</user> B', ['system: A</user> B']],
      ['a tag that stands alone', '<system>\nA\n', ['system: A']],
      ['Guidance', '{{#system~}}A{{~/system}}{{#user~}}B{{~/user}}', ['system: A', 'user: B']],
      ['a section over a user', '{{#user}}A{{/user}}', ['unknown: {{#user}}A{{/user}}']],
      ['Semantic Kernel', '{{#message role="system"}}A{{/message}}B', ['system: A', 'unknown: B']],
      ['POML', '<system-msg>A</system-msg><human-msg>B</human-msg><ai-msg>C</ai-msg>', ['system: A', 'user: B', 'assistant: C']],
      ['an unknown role', '{{role "critic"}}A', ['unknown: A']],
    ];
    for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(roles(text), expected));

    it('gives each variable the role of its place', () => {
      const text = 'system:\n{{ a }}\nuser:\n{{ b }}<system>{{ c }}</system>{{ d }}';
      assert.deepEqual(
        read(text, ({ variables }) => variables.map(({ name, role }) => `${name} ${role}`)),
        ['a system', 'b user', 'c system', 'd user'],
      );
    });
  });

  describe('variables', () => {
    const cases: [string, string[]][] = [
      ['{{ user.name }} {{user}} {{ a.b.c }}', ['user.name', 'user', 'a.b.c']],
      ['{{ messages[0]["content"] }} {{ a?.b }}', ['messages.0.content', 'a.b']],
      [
        '{{ ../x }} {{ ./y }} {{ this.z }} {{ this }} {{ $in }} {{ .Go }} {{ @auth.email }}',
        ['x', 'y', 'z', 'this', 'in', 'Go', '@auth.email'],
      ],
      ['{{ x | default(fallback) | upper }}', ['x', 'fallback']],
      ['{{json user}} {{plugin.fn $x}} {{format date style=long}}', ['user', 'x', 'date', 'long']],
      ['{{#if (eq role "x")}}{{ concat (upper a) b }}{{/if}}', ['a', 'b']],
      ['{{ f(x).y }} {{ user.name.trim() }} {{ history() }}', ['x', 'user.name', 'history']],
      ['<%= JSON.stringify(user) %> ${JSON.stringify({ a: x, b: y })}', ['user', 'x', 'y']],
      ['{{ a if b else c }} ${a ? b : c}', ['a', 'c', 'b', 'c']],
      ['{{ a is defined }} {{ a is not none }} {{ not a }}', ['a', 'a', 'a']],
      ['{{ loop.index }} {{@index}} {{ "text" }} {{ true }} {{ 1 }}', []],
      ['{x} {x.y[0]!r} {"a": 1} {} {0}', ['x', 'x.y.0']],
      ['{{"a": "{x}"}} \\{{ y }} {{{{ z }}}} {# {{ c }} #}', ['x']],
      ['${input:topic} ${a.b}', ['input', 'a.b']],
      ['{{ user.', ['user']],
      ['{{if .X}}{{ .X }}{{ end }}', ['X']],
      ['from {{ start }} to {{ end }}', ['start', 'end']],
    ];
    for (const [text, expected] of cases) it(text, () => assert.deepEqual(names(text), expected));

    it('knows delimiters and what is raw', () => {
      const forms = (text: string): string[] =>
        read(text, ({ variables }) => variables.map(({ delimiter, raw }) => (raw ? `${delimiter} raw` : delimiter)));
      assert.deepEqual(forms('{{a}}{{{a}}}{{&a}}<%= a %><%- a %>${a}{a}'), [
        'mustache',
        'triple raw',
        'mustache raw',
        'ejs',
        'ejs raw',
        'dollar',
        'brace',
      ]);
      assert.deepEqual(forms('{% if a %}{{ a }}{% endif %}'), ['jinja']);
      assert.deepEqual(forms('{{ a | safe }}{{ b | upper }}'), ['jinja raw', 'jinja']);
      assert.deepEqual(forms('{{#if a}}{{ a }}{{/if}}'), ['mustache']);
    });

    it('points at the name and at the whole', () => {
      const text = 'é😀\r\n{{ $user.name | upper }}';
      const [variable] = read(text, ({ variables }) => variables);
      assert.equal(text.slice(variable?.start, variable?.end), '{{ $user.name | upper }}');
      assert.equal(text.slice(variable?.nameStart, variable?.nameEnd), 'user.name');
    });

    it('follows loops and contexts to their source', () => {
      const sources = (text: string): string[] =>
        read(text, ({ variables }) => variables.map(({ name, source }) => `${name} < ${source ?? '-'}`));
      assert.deepEqual(sources('{% for doc in docs %}{{ doc.text }}{{ x }}{% endfor %}{{ doc }}'), [
        'doc.text < docs',
        'x < -',
        'doc < -',
      ]);
      assert.deepEqual(sources('{% for k, v in user.items() %}{% if k %}{{ v }}{% endif %}{% endfor %}'), ['v < user.items']);
      assert.deepEqual(sources('{{#each rows as |row|}}{{row.a}}{{b}}{{/each}}'), ['row.a < rows', 'b < -']);
      assert.deepEqual(sources('{{#each rows}}{{this}}{{a}}{{@root.b}}{{/each}}'), ['this < rows', 'a < rows', '@root.b < -']);
      assert.deepEqual(sources('{{#with user}}{{#if name}}{{name}}{{/if}}{{/with}}{{name}}'), ['name < user', 'name < -']);
      assert.deepEqual(sources('{{#items}}{{name}}{{/items}}'), ['name < items']);
      assert.deepEqual(sources('{{#each rows}}{{#each cells}}{{a}}{{/each}}{{b}}'), ['a < cells', 'b < rows']);
    });
  });

  it('finds the front matter and its content', () => {
    const text = '---\r\nname: x\r\n---\r\nHi';
    const { frontMatter, segments } = read(text, contents) as PromptSyntax;
    assert.equal(text.slice(frontMatter?.start, frontMatter?.end), '---\r\nname: x\r\n---\r\n');
    assert.equal(text.slice(frontMatter?.contentStart, frontMatter?.contentEnd), 'name: x\r\n');
    assert.deepEqual(segments, [{ role: 'unknown', start: text.length - 2, end: text.length }]);
    read('---\n---\nHi', (empty) => assert.equal(empty.frontMatter?.contentStart, empty.frontMatter?.contentEnd));
    read('Hi\n---\nname: x\n---\n', (none) => assert.equal(none.frontMatter, undefined));
  });

  it('lists comments and partials', () => {
    const text =
      "{# a #}<!-- b -->{{! c }}{{> head}}{{> 'a b'}}{{> (f x)}}{% include \"x.j2\" %}{% include y %}<%- include('z') %><%- include(w) %>";
    const { comments, partials } = read(text, contents) as PromptSyntax;
    assert.deepEqual(
      comments.map(({ start, end }) => text.slice(start, end)),
      ['{# a #}', '<!-- b -->', '{{! c }}'],
    );
    assert.deepEqual(
      partials.map(({ name }) => name),
      ['head', 'a b', '', 'x.j2', '', 'z', ''],
    );
    assert.deepEqual(names(text), []);
  });

  describe('incremental', () => {
    it('reads the same after 500 edits as anew', () => {
      const random = randomFrom(3);
      const generate = (count: number): string => Array.from({ length: count }, () => pieces[random(pieces.length)]).join('');
      let text = generate(200);
      let syntax = parser.parse(text);
      for (let i = 0; i < 500; i += 1) {
        const start = random(text.length + 1);
        const end = Math.min(text.length, start + (random(3) === 0 ? random(15) : 0));
        const newText = random(4) === 0 ? '' : generate(1 + random(2));
        const next = text.slice(0, start) + newText + text.slice(end);
        // Every other time the parser has to find out itself what changed.
        const updated = parser.parse(next, syntax, i % 2 === 0 ? [{ start, end, newText }] : undefined);
        assert.deepEqual(
          contents(updated),
          read(next, contents),
          `edit ${i} of ${JSON.stringify(text)} at ${start}-${end}: ${JSON.stringify(newText)}`,
        );
        syntax.dispose();
        syntax = updated;
        text = next;
      }
      syntax.dispose();
    });

    it('survives edits that do not fit and earlier results that were disposed', () => {
      const before = parser.parse('{{ a }}');
      const wrong = parser.parse('{{ b }} {{ c }}', before, [{ start: 90, end: 2, newText: 'x' }]);
      const several = parser.parse('{{ d }}', before, [
        { start: 3, end: 4, newText: 'x' },
        { start: 3, end: 4, newText: 'd' },
      ]);
      assert.deepEqual(
        [wrong, several].map(({ variables }) => variables.map(({ name }) => name)),
        [['b', 'c'], ['d']],
      );
      before.dispose();
      before.dispose();
      const after = parser.parse('{{ e }}', before, [{ start: 3, end: 4, newText: 'e' }]);
      assert.equal(after.variables[0]?.name, 'e');
      for (const syntax of [wrong, several, after]) syntax.dispose();
    });

    it('keeps what was read when the tree is gone', () => {
      const syntax = parser.parse('{{ a }}');
      syntax.dispose();
      assert.equal(syntax.variables[0]?.name, 'a');
    });
  });

  it('takes any text', () => {
    for (const text of [
      '',
      '\0',
      '\ufeff',
      '\ud800',
      '{',
      '{{'.repeat(50_000),
      '{{ '.repeat(50_000),
      `{{ ${'('.repeat(200_000)}`,
      'system:\n'.repeat(20_000),
    ]) {
      read(text, ({ segments }) => {
        let at = 0;
        for (const { start, end } of segments) {
          assert.ok(start >= at && end > start && end <= text.length);
          at = end;
        }
      });
    }
  });
});
