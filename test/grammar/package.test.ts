import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Language, type Parser, Query } from 'web-tree-sitter';
import { grammarFile, loadGrammar, withTree } from './language.js';

const read = (path: string): string => readFileSync(grammarFile(path), 'utf8');

describe('prompt grammar: package', () => {
  let parser: Parser;
  let language: Language;
  before(async () => {
    ({ parser, language } = await loadGrammar());
  });
  after(() => parser.delete());

  it('says truly what ships', () => {
    execFileSync(process.execPath, [fileURLToPath(grammarFile('../sources.mjs'))], { stdio: 'pipe' });
  });

  it('has one version', () => {
    const { version, name } = JSON.parse(read('package.json')) as { version: string; name: string };
    const { metadata } = JSON.parse(read('tree-sitter.json')) as { metadata: { version: string } };
    assert.equal(name, 'tree-sitter-prompt-template');
    assert.equal(metadata.version, version);
    const { major_version, minor_version, patch_version } = language.metadata ?? {};
    assert.equal(`${major_version}.${minor_version}.${patch_version}`, version);
  });

  it('never compiles on install', () => {
    const manifest = JSON.parse(read('package.json')) as { scripts?: Record<string, string>; dependencies?: object };
    for (const hook of ['preinstall', 'install', 'postinstall', 'prepare']) assert.equal(manifest.scripts?.[hook], undefined);
    assert.equal(manifest.dependencies, undefined);
    // npm runs node-gyp by itself for a package with a binding.gyp and no install script, unless told not to.
    assert.equal((JSON.parse(read('package.json')) as { gypfile?: boolean }).gypfile, false);
  });

  it('has a token in the scanner for each external one in the grammar', () => {
    const { externals } = JSON.parse(read('src/grammar.json')) as { externals: { name: string }[] };
    const list = /enum Token \{([^}]*)\}/.exec(read('src/common.h'))?.[1] ?? '';
    const tokens = [...list.matchAll(/^\s*([A-Z_]+),/gm)].map((match) => match[1] as string);
    const expected = externals.map(({ name }) =>
      name
        .replace(/^_/, '')
        .toUpperCase()
        .replace(/^ERROR$/, 'ERROR_SENTINEL'),
    );
    assert.deepEqual(tokens, expected);
  });

  for (const [file, expected] of [
    [
      'highlights',
      [
        'comment',
        'constant.builtin',
        'string',
        'function',
        'variable',
        'property',
        'punctuation.special',
        'punctuation.special.raw',
        'keyword',
      ],
    ],
    ['injections', ['injection.content']],
  ] as const) {
    it(`has a valid query for ${file}`, () => {
      const query = new Query(language, read(`queries/${file}.scm`));
      const text =
        '---\na: 1\n---\nsystem:\nHi {{json user.name}} {{{ x }}} {# c #} {% if x is not none %}{{ f("a") }}<% code %>{% endif %}';
      withTree(parser, text, ({ rootNode }) => {
        const names = new Set(query.captures(rootNode).map(({ name }) => name));
        for (const name of expected) assert.ok(names.has(name), name);
      });
      query.delete();
    });
  }
});
