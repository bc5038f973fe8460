import { strict as assert } from 'node:assert';
import { describe, it } from 'mocha';
import create from '../../server/src/restructure/index.js';
import { type Change, local } from '../../server/src/rules/change.js';
import { applyEdits } from '../../server/src/text/document.js';

const { edits } = create();

function made(path: string, text: string, changes: readonly Change[]): string {
  const list = edits(path, text, changes);
  assert.ok(list, 'the change cannot be made');
  return applyEdits(text, list);
}
/** Puts a call of `run`, from `node:child_process`, in the place of `x`. */
const callRun = (text: string): Change[] => {
  const start = text.lastIndexOf('x;');
  return [
    { kind: 'edit', start, end: start + 1, newText: `${local('run')}()` },
    { kind: 'import', module: 'node:child_process', name: 'run', as: 'run' },
  ];
};
const helper: Change = { kind: 'declare', name: 'twice', text: `function ${local('twice')}(text) {\n  return text + 'a';\n}` };

describe('restructuring', () => {
  const cases: readonly [name: string, path: string, before: string, after: string][] = [
    [
      'adds an import behind the last',
      'a.ts',
      "import a from 'a';\n\nx;\n",
      "import a from 'a';\nimport { run } from 'node:child_process';\n\nrun();\n",
    ],
    [
      'joins one that is there',
      'a.ts',
      "import { exec } from 'child_process';\nx;\n",
      "import { exec, run } from 'child_process';\nrun();\n",
    ],
    [
      'joins one over several lines',
      'a.ts',
      "import {\n  exec,\n} from 'child_process';\nx;\n",
      "import {\n  exec,\n  run,\n} from 'child_process';\nrun();\n",
    ],
    [
      'uses another name that it has',
      'a.ts',
      "import { run as go } from 'node:child_process';\nx;\n",
      "import { run as go } from 'node:child_process';\ngo();\n",
    ],
    [
      'uses a module that is taken whole',
      'a.ts',
      "import * as cp from 'node:child_process';\nx;\n",
      "import * as cp from 'node:child_process';\ncp.run();\n",
    ],
    [
      'leaves imports of types alone',
      'a.ts',
      "import type { A } from 'node:child_process';\nx;\n",
      "import type { A } from 'node:child_process';\nimport { run } from 'node:child_process';\nrun();\n",
    ],
    [
      'takes another name where its own is taken',
      'a.ts',
      "import a from 'a';\nconst run = 1;\nx;\n",
      "import a from 'a';\nimport { run as nodeRun } from 'node:child_process';\nconst run = 1;\nnodeRun();\n",
    ],
    [
      'keeps directives first',
      'a.ts',
      "'use server';\n\nx;\n",
      "'use server';\nimport { run } from 'node:child_process';\n\nrun();\n",
    ],
    [
      'keeps the comment that heads the file',
      'a.js',
      '#!/usr/bin/env node\n// Mine.\n\nx;\n',
      "#!/usr/bin/env node\n// Mine.\nimport { run } from 'node:child_process';\n\nrun();\n",
    ],
    [
      'requires where the file requires',
      'a.cjs',
      "const { exec } = require('child_process');\nx;\n",
      "const { exec, run } = require('child_process');\nrun();\n",
    ],
    [
      'requires anew',
      'a.js',
      "const fs = require('fs');\nx;\n",
      "const fs = require('fs');\nconst { run } = require('child_process');\nrun();\n",
    ],
    [
      'writes as the file does',
      'a.ts',
      'import a from "a"\r\nimport b from "b"\r\n\r\nx;\r\n',
      'import a from "a"\r\nimport b from "b"\r\nimport { run } from "node:child_process"\r\n\r\nrun();\r\n',
    ],
  ];
  for (const [name, path, before, after] of cases) it(name, () => assert.equal(made(path, before, callRun(before)), after));

  it('takes out an import that nothing uses any more, and only then', () => {
    const prune: Change = { kind: 'prune', name: 'exec' };
    const text = "import { exec } from 'child_process';\nexec();\nx;\n";
    assert.equal(made('a.ts', text, [...callRun(text), prune]), "import { exec, run } from 'child_process';\nexec();\nrun();\n");
    const at = text.indexOf('exec();');
    const gone: Change = { kind: 'edit', start: at, end: at + 4, newText: local('run') };
    const both = made('a.ts', text, [gone, callRun(text)[1] as Change, prune]);
    assert.equal(both, "import { run } from 'child_process';\nrun();\nx;\n");
    const alone: Change = { kind: 'edit', start: at, end: at + 4, newText: 'y' };
    assert.equal(made('a.ts', text, [alone, prune]), 'y();\nx;\n');
  });

  it('declares once, in tabs and without semicolons where the file is so', () => {
    const text = 'import a from "a"\n\nfunction f() {\n\treturn a\n}\n';
    const after = 'import a from "a"\n\nfunction twice(text) {\n\treturn text + "a"\n}\n\nfunction f() {\n\treturn a\n}\n';
    assert.equal(made('a.js', text, [helper]), after);
    assert.equal(made('a.js', after, [helper]), after);
  });

  it('declares under another name where the name means something else', () => {
    const start = 'const twice = 2;\n'.length;
    const use: Change = { kind: 'edit', start, end: start + 1, newText: `${local('twice')}(x)` };
    const after = made('a.js', 'const twice = 2;\nx;\n', [helper, use]);
    assert.match(after, /function twice2\(text\)/);
    assert.match(after, /\ntwice2\(x\);\n/);
  });

  it('takes out entries with their commas', () => {
    const dropped = (text: string, entry: string): string => {
      const start = text.indexOf(entry);
      return made('a.ts', text, [{ kind: 'drop', start, end: start + entry.length }]);
    };
    assert.equal(dropped('f({ a: 1, b: 2 });', 'a: 1'), 'f({ b: 2 });');
    assert.equal(dropped('f({ a: 1, b: 2 });', 'b: 2'), 'f({ a: 1 });');
    assert.equal(dropped('f({\n  a: 1,\n  b: 2,\n});', 'a: 1'), 'f({\n  b: 2,\n});');
    assert.equal(dropped('f(x, { a: 1 });', 'a: 1'), 'f(x);');
    assert.equal(dropped('f({ a: 1 });', 'a: 1'), 'f({});');
    const handler = 'const f = async ({ a }) => 1;';
    const at = handler.indexOf('a }');
    assert.equal(made('a.ts', handler, [{ kind: 'drop', start: at, end: at + 1 }]), 'const f = async () => 1;');
  });

  it('puts statements before the one that holds a place', () => {
    const put = (text: string): string | undefined => {
      const list = edits('a.ts', text, [{ kind: 'before', at: text.indexOf('x'), text: 'a();\nb();' }]);
      return list && applyEdits(text, list);
    };
    assert.equal(put('function f() {\n  return g(x);\n}\n'), 'function f() {\n  a();\n  b();\n  return g(x);\n}\n');
    assert.equal(put('const f = () => x;\n'), 'const f = () => {\n  a();\n  b();\n  return x;\n};\n');
    assert.equal(put('if (y) x();\n'), undefined);
  });

  it('bounds loops, and says so where nothing else ends them', () => {
    const bounded = (text: string): string | undefined => {
      const list = edits('a.ts', text, [{ kind: 'bound-loop', start: text.search(/while|for|do/), most: 5, error: 'enough' }]);
      return list && applyEdits(text, list);
    };
    const head = 'for (let step = 0; step < 5; step += 1) ';
    assert.equal(bounded('while (true) { f(); }'), `${head}{ f(); }\nthrow new Error('enough');`);
    assert.equal(bounded('while (true) { if (f()) break; }'), `${head}{ if (f()) break; }`);
    assert.equal(
      bounded('for (;;) { for (const a of b) break; }'),
      `${head}{ for (const a of b) break; }\nthrow new Error('enough');`,
    );
    assert.equal(bounded('while (a || b) f();'), 'for (let step = 0; step < 5 && (a || b); step += 1) f();');
    assert.equal(bounded('do f(); while (a);'), 'let step = 0;\ndo f(); while ((step += 1) < 5 && a);');
    assert.equal(bounded('for (let i = 0; ; i += 1) f();'), undefined);
  });

  it('makes nothing of changes that touch one another, and of code deeper than the stack', () => {
    const clash: Change[] = [
      { kind: 'edit', start: 0, end: 3, newText: 'a' },
      { kind: 'edit', start: 2, end: 4, newText: 'b' },
    ];
    assert.equal(edits('a.ts', 'abcdef;', clash), undefined);
    const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)};`;
    assert.equal(edits('a.ts', deep, [{ kind: 'edit', start: 0, end: 0, newText: 'a' }]), undefined);
  });
});
