import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import type { Extraction } from '../../server/src/facts/extraction.js';
import { createTypeScriptExtractor } from '../../server/src/facts/typescript/extract.js';
import type { TypeScriptFacts } from '../../server/src/facts/typescript/facts.js';
import type { Binding, FlowGraph, Node } from '../../server/src/facts/typescript/ir.js';
import { packageName } from '../../server/src/facts/typescript/module-name.js';
import { applyEdits, type TextEdit } from '../../server/src/text/document.js';

const extractor = createTypeScriptExtractor({ keepsTrees: true });
const flowOf = (text: string, path = 'a.tsx'): FlowGraph => extractor.extract(path, text).facts.flow;

/** The node that stands for the first text between `«` and `»`, which are taken out before. */
function marked(text: string): { flow: FlowGraph; node: Node; source: string } {
  const start = text.indexOf('«');
  const end = text.indexOf('»') - 1;
  const source = text.replace(/[«»]/g, '');
  const flow = flowOf(source);
  const node = flow.nodes.find((entry) => entry.start === start && entry.end === end);
  assert.ok(node, `no node for ${source.slice(start, end)}`);
  return { flow, node, source };
}

/** The binding that a marked name refers to. */
function bindingAt(text: string): { flow: FlowGraph; binding: Binding; source: string } {
  const { flow, node, source } = marked(text);
  assert.equal(node.kind, 'ref', `${source.slice(node.start, node.end)} is no name in scope`);
  return { flow, source, binding: flow.bindings[(node as Extract<Node, { kind: 'ref' }>).binding] as Binding };
}

const textOf = (source: string, { start, end }: { start: number; end: number }): string => source.slice(start, end);
/** The texts of the values that a marked name may have. */
function valuesAt(text: string): string[] {
  const { flow, binding, source } = bindingAt(text);
  return binding.values.map((id) => textOf(source, flow.nodes[id] as Node));
}

describe('names in the flow graph', () => {
  it('finds the nearest declaration', () => {
    assert.deepEqual(valuesAt(`const x = 'outer'; function f() { const x = 'inner'; return «x»; }`), ['inner']);
    assert.deepEqual(valuesAt(`const x = 'outer'; { const x = 'block'; } g(«x»);`), ['outer']);
    assert.deepEqual(valuesAt(`const x = 'outer'; for (const x of list) g(x); g(«x»);`), ['outer']);
    assert.deepEqual(valuesAt(`try { f(); } catch (x) { g(«x»); }`), []);
  });
  it('lets var leave its block, and functions be called before they stand', () => {
    assert.deepEqual(valuesAt(`function f(a) { if (a) { var x = 'set'; } return «x»; }`), ['set']);
    assert.deepEqual(valuesAt(`function f() { for (var i = 0, x = 'loop'; i < 2; i += 1) {} return «x»; }`), ['loop']);
    assert.deepEqual(valuesAt(`g(); function g() { return 1; } «g»();`), ['function g() { return 1; }']);
  });
  it('remembers every value that a variable is given', () => {
    assert.deepEqual(valuesAt(`let x = 'a'; if (y) x = 'b'; x ??= 'c'; ({ x } = { x: 'd' }); g(«x»);`), ['a', 'b', 'c', 'x']);
  });
  it('takes switch clauses as one scope', () => {
    assert.deepEqual(valuesAt(`switch (k) { case 1: { const x = 'one'; break; } default: const x = 'other'; g(«x»); }`), [
      'other',
    ]);
  });
  it('knows a function and a class by their own names inside themselves', () => {
    assert.equal(bindingAt(`const f = function again(n) { return «again»(n - 1); };`).binding.name, 'again');
    assert.equal(bindingAt(`const C = class Inner { make() { return new «Inner»(); } };`).binding.name, 'Inner');
  });
  it('reads imports of every form', () => {
    const from = (text: string): unknown => bindingAt(text).binding.import;
    assert.deepEqual(from(`import OpenAI from 'openai'; «OpenAI»;`), { module: 'openai', name: 'default' });
    assert.deepEqual(from(`import { tool as t } from 'ai'; «t»;`), { module: 'ai', name: 'tool' });
    assert.deepEqual(from(`import * as Sentry from '@sentry/node'; «Sentry»;`), { module: '@sentry/node', name: '*' });
    assert.deepEqual(from(`import OpenAI = require('openai'); «OpenAI»;`), { module: 'openai', name: '*' });
    assert.deepEqual(from(`import type { UIMessage } from 'ai'; let m: UIMessage; «UIMessage»;`), {
      module: 'ai',
      name: 'UIMessage',
    });
  });
  it('knows a package however a runtime writes it', () => {
    const names: Record<string, string> = {
      openai: 'openai',
      './a.ts': './a.ts',
      'npm:openai@4.20.1': 'openai',
      'npm:@anthropic-ai/sdk@0.65/helpers/beta/zod': '@anthropic-ai/sdk/helpers/beta/zod',
      'jsr:@supabase/supabase-js@2': '@supabase/supabase-js',
      'https://esm.sh/openai@4.28.0?target=deno': 'openai',
      'https://esm.sh/v135/@supabase/supabase-js@2.38.4': '@supabase/supabase-js',
      'https://esm.sh/langchain@0.0.200/llms/openai': 'langchain/llms/openai',
      'https://cdn.jsdelivr.net/npm/openai@4/+esm': 'openai',
      'https://deno.land/x/openai@v4.20.1/mod.ts': 'openai',
      'https://deno.land/std@0.168.0/http/server.ts': 'std/http/server.ts',
      'https://example.com/openai.js': 'https://example.com/openai.js',
      'npm:': 'npm:',
    };
    for (const [written, name] of Object.entries(names)) assert.equal(packageName(written), name, written);
  });
  it('reads exports of every form', () => {
    const names = (text: string): string[] => flowOf(text).exports.map(({ name }) => name);
    assert.deepEqual(names(`export const a = 1, { b, c: [d] } = x; export function e() {} export class F {}`), [
      'a',
      'b',
      'd',
      'e',
      'F',
    ]);
    assert.deepEqual(
      names(`export default () => 1; export * from './x'; export * as ns from './y'; export { z as q } from './z';`),
      ['default', '*', 'ns', 'q'],
    );
    assert.deepEqual(names(`module.exports = { a, b: 1 }; exports.c = 2; module.exports.d = 3;`), [
      'default',
      'a',
      'b',
      'c',
      'd',
    ]);
    assert.deepEqual(names(`class Client {} export = Client;`), ['default']);
    assert.deepEqual(names(`export enum Role { User = 'user' }`), ['Role']);
  });
});

describe('destructuring in the flow graph', () => {
  const pathOf = (text: string): string => {
    const { flow, binding } = bindingAt(text);
    const walk = (id: number): string => {
      const node = flow.nodes[id] as Node;
      switch (node.kind) {
        case 'member':
          return `${walk(node.of)}.${node.name}`;
        case 'index': {
          const by = flow.nodes[node.by] as Node;
          return `${walk(node.of)}[${by.kind === 'literal' ? by.value : ''}]`;
        }
        case 'choice':
          return `(${node.of.map(walk).join('|')})`;
        case 'rest':
          return `${walk(node.of)}-${node.without.join(',')}`;
        case 'element':
          return `${walk(node.of)}[]`;
        case 'param':
          return `param${node.index}`;
        case 'ref':
          return flow.bindings[node.binding]?.name ?? '';
        case 'string':
          return `'${node.value}'`;
        default:
          return node.kind;
      }
    };
    return walk(binding.values[0] as number);
  };
  it('follows objects, lists, defaults, renames and rests', () => {
    assert.equal(pathOf(`const { a: { b: [, x] } } = source; «x»;`), 'global.a.b[1]');
    assert.equal(pathOf(`const { x = 'd' } = source; «x»;`), `(global.x|'d')`);
    assert.equal(pathOf(`const { a, 'b-c': d, ...x } = source; «x»;`), 'global-a,b-c');
    assert.equal(pathOf(`const [first, ...x] = source; «x»;`), 'global-');
    assert.equal(pathOf(`for (const { role, content: x } of messages) g(«x»);`), 'global[].content');
  });
  it('follows parameters', () => {
    assert.equal(pathOf(`const f = async ({ body: { messages: x } }, { user }) => g(«x»);`), 'param0.body.messages');
    assert.equal(pathOf(`function f(a, x = 'd') { return «x»; }`), `(param1|'d')`);
    assert.equal(pathOf(`class C { m(...x) { return «x»; } }`), 'param0');
  });
});

describe('classes in the flow graph', () => {
  it('lists fields, methods, accessors, parameter properties and later writes', () => {
    const flow = flowOf(
      `class S extends Base {
      private readonly client = new OpenAI();
      static shared = 1;
      #secret = process.env.KEY;
      handler = async () => this.client;
      constructor(private readonly repo: Repo, plain: string) { super(); this.plain = plain; }
      get model() { return 'gpt'; }
      async run(input: string) { this.last = input; }
    }`,
      'a.ts',
    );
    const [shape] = flow.classes;
    assert.ok(shape);
    assert.deepEqual(
      shape.members.map(({ name, isStatic }) => (isStatic ? `static ${name}` : name)),
      ['client', 'static shared', '#secret', 'handler', 'constructor', 'model', 'run'],
    );
    assert.deepEqual(
      shape.writes.map(({ name }) => name),
      ['repo', 'plain', 'last'],
    );
    assert.ok(shape.base !== undefined);
  });
  it('gives a getter the value that it returns', () => {
    const flow = flowOf(`class S { get model() { return 'gpt'; } set model(value) {} }`);
    const model = flow.classes[0]?.members.find(({ name }) => name === 'model');
    const node = flow.nodes[model?.value ?? -1];
    assert.equal(node?.kind, 'call');
  });
  it('keeps `this` in arrows, and loses it in inner functions', () => {
    const classOf = (text: string): number => (marked(text).node as Extract<Node, { kind: 'this' }>).classId;
    assert.equal(classOf(`class A { m() { return [1].map(() => «this»); } }`), 0);
    assert.equal(classOf(`class A { m() { return function () { return «this»; }; } }`), -1);
  });

  it('knows the object literal that `this` is in its methods, and nowhere else', () => {
    const isOfObject = (text: string): boolean => (marked(text).node as Extract<Node, { kind: 'this' }>).object !== undefined;
    assert.ok(isOfObject(`const o = { a() { return «this»; } };`));
    assert.ok(isOfObject(`const o = { a: function () { return [1].map(() => «this»); } };`));
    assert.ok(!isOfObject(`const o = { a: () => «this» };`));
    assert.ok(!isOfObject(`const o = { a() { return function () { return «this»; }; } };`));
    assert.ok(!isOfObject(`const o = { a() { return class { m() { return «this»; } }; } };`));
    assert.ok(!isOfObject(`class A { m() { return { value: «this» }; } }`));
  });
  it('remembers the decorators of parameters', () => {
    const flow = flowOf(`class C { @Post() chat(@Body() dto: ChatDto, @Query('q') q: string, plain: number) {} }`, 'a.ts');
    assert.deepEqual(
      flow.functions[0]?.params.map(({ decorators }) => decorators),
      [['Body'], ['Query'], []],
    );
  });
});

describe('conditions in the flow graph', () => {
  const conditionsOf = (text: string) => flowOf(text).conditions;
  it('says where a test held, and whether it leaves', () => {
    const text = `function f(x) { if (!ok(x)) return; use(x); } function g(x) { if (ok(x)) { use(x); } else throw new Error(); }`;
    const [first, second] = conditionsOf(text);
    assert.ok(first && second);
    assert.equal(first.exits, true);
    assert.equal(text.slice(first.thenRange.end, first.blockEnd).trim(), 'use(x); }');
    assert.equal(second.exits, false);
    assert.equal(text.slice(second.thenRange.start, second.thenRange.end).trim(), '{ use(x); }');
    assert.equal(second.elseRange && textOf(text, second.elseRange).trim(), 'throw new Error();');
    assert.equal(second.elseExits, true);
  });
  it('takes the clauses of a switch for conditions, shared statements for either of them', () => {
    const text = `switch (x) { case 'a': one(); break; case 'b': case 'c': two(); break; default: three(); }
      switch (true) { case x > 1: four(); break; case x > 0: default: five(); }`;
    const { conditions, nodes } = flowOf(text);
    const shown = conditions.map(({ test, thenRange }) => {
      const node = nodes[test] as Node;
      return [node.kind === 'operation' ? node.operator : node.kind, textOf(text, thenRange).trim()];
    });
    assert.deepEqual(shown, [
      ['===', 'one(); break;'],
      ['choice', 'two(); break;'],
      ['>', 'four(); break;'],
    ]);
  });
});

/** Small and repeatable, so that a failure can be run again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 4294967296) * below);
  };
}

const sample = `import OpenAI from 'openai';
import { z } from 'zod';

const client = new OpenAI();
const table = { a: 'one', b: \`two \${client}\` };

export class Chat {
  private history: string[] = [];
  constructor(private readonly model: string) {}
  async ask({ question, tone = 'short' }: { question: string; tone?: string }) {
    if (!question) throw new Error('empty');
    for (const line of this.history) console.log(line.length);
    const { choices: [first] } = await client.chat.completions.create({
      model: this.model,
      messages: [{ role: 'system', content: table[tone] ?? table.a }, ...this.history.map((content) => ({ role: 'user', content }))],
    });
    switch (first.finish_reason) { case 'stop': return first.message.content; default: return <b title={tone}>{question}</b>; }
  }
}

export const schema = z.object({ question: z.string() });
`;
const snippets = [
  '{',
  '}',
  '(',
  ')',
  '`',
  '${',
  "'",
  '/*',
  '*/',
  '//',
  '\n',
  'x',
  ' async ',
  '=>',
  '<a>',
  '</a>',
  ';',
  'class {',
  'if (x) ',
  '...',
  '/',
  '@',
  '\u{1F600}',
  '\\',
];

describe('incremental extraction', () => {
  it('gives the facts of a fresh one after every edit, broken code included', () => {
    for (const seed of [1, 7, 42]) {
      const random = randomFrom(seed);
      let text = sample;
      let current: Extraction<TypeScriptFacts> = extractor.extract('chat.tsx', text);
      for (let round = 0; round < 150; round += 1) {
        const start = random(text.length + 1);
        const end = random(3) === 0 ? start : Math.min(text.length, start + random(12));
        const newText =
          random(4) === 0
            ? sample.slice(...[random(sample.length), random(sample.length)].sort((a, b) => a - b)).slice(0, 40)
            : (snippets[random(snippets.length)] as string);
        const edit: TextEdit = { start, end, newText };
        text = applyEdits(text, [edit]);
        const next = extractor.extract('chat.tsx', text, current, edit);
        current.dispose();
        current = next;
        const fresh = extractor.extract('chat.tsx', text).facts;
        assert.deepEqual(
          current.facts.flow,
          fresh.flow,
          `seed ${seed}, round ${round}: ${JSON.stringify(text.slice(Math.max(0, start - 40), start + 40))}`,
        );
        if (text.length > 4000) {
          text = sample;
          current = extractor.extract('chat.tsx', text);
        }
      }
    }
  });
  it('agrees with itself when a file is typed letter by letter', () => {
    let text = '';
    let current: Extraction<TypeScriptFacts> = extractor.extract('typed.ts', text);
    for (const letter of sample.slice(0, 420)) {
      const edit: TextEdit = { start: text.length, end: text.length, newText: letter };
      text += letter;
      current = extractor.extract('typed.ts', text, current, edit);
    }
    assert.deepEqual(current.facts.flow, extractor.extract('typed.ts', text).facts.flow);
  });
});

describe('odd input', () => {
  const deep = (open: string, middle: string, close: string, depth: number): string =>
    open.repeat(depth) + middle + close.repeat(depth);
  const inputs: Record<string, string> = {
    nothing: '',
    'only a mark': '\uFEFF',
    binary: '\u0000\u0001\u0002 const x = 1;',
    'lone surrogates': `const x = '\uD800'; const \uDC00 = 1;`,
    'deep parentheses': `const x = ${deep('(', '1', ')', 20000)};`,
    'deep arrays': `const x = ${deep('[', '1', ']', 20000)};`,
    'deep objects': `const x = ${deep('{a:', '1', '}', 20000)};`,
    'deep calls': `const x = ${deep('f(', '1', ')', 20000)};`,
    'deep blocks': deep('{', 'x();', '}', 20000),
    'deep arrows': `const f = ${'() => '.repeat(20000)}1;`,
    'deep ternaries': `const x = ${'a ? b : '.repeat(20000)}c;`,
    'long member chain': `x${'.a'.repeat(20000)};`,
    'long method chain': `x${'.a()'.repeat(20000)};`,
    'long concatenation': `const x = ${"'a' + ".repeat(20000)}'b';`,
    'long comparison': `const x = ${'a === '.repeat(20000)}b;`,
    'long or': `const x = ${'a || '.repeat(20000)}b;`,
    'nested templates': `const x = ${deep('`${', 'y', '}`', 2000)};`,
    'deep jsx': deep('<a>', 'x', '</a>', 5000),
    'deep types': `let x: ${deep('Array<', 'string', '>', 5000)};`,
    'unclosed everything': `function f({ a: [b, {`,
    'many statements': 'const x = f(1);\n'.repeat(20000),
  };
  for (const [name, text] of Object.entries(inputs)) {
    it(`does not throw on ${name}`, () => {
      const facts = extractor.extract('odd.tsx', text).facts;
      assert.equal(facts.language, 'typescript');
    });
  }
});
