import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import type { Parser } from 'web-tree-sitter';
import { grammarFile, loadGrammar, withTree } from './language.js';

interface Case {
  readonly name: string;
  readonly input: string;
  readonly expected: string;
}

const rule = '='.repeat(80);
const divider = '-'.repeat(80);
/** Tree-sitter's own format; the suffix on the rules lets a template contain `---` lines. */
const casePattern = /^={3,}(\S*)\n(.+)\n={3,}\1\n([\s\S]*?)\n-{3,}\1\n([\s\S]*?)(?=^={3,}\1\n|$(?![\s\S]))/gm;

const casesOf = (text: string): Case[] =>
  [...text.matchAll(casePattern)].map(([, , name, input, expected]) => ({
    name: name as string,
    input: input as string,
    expected: expected as string,
  }));

const oneLine = (expression: string): string => expression.replace(/\s+/g, ' ').replace(/\( /g, '(').replace(/ \)/g, ')').trim();

/** One node a line, as tree-sitter writes it. */
function indented(expression: string): string {
  let depth = 0;
  let out = '';
  for (const token of oneLine(expression).match(/(?:\w+: )?\(\w+|\)/g) ?? []) {
    if (token === ')') {
      depth -= 1;
      out += ')';
    } else {
      out += `${out === '' ? '' : '\n'}${'  '.repeat(depth)}${token}`;
      depth += 1;
    }
  }
  return out;
}

describe('prompt grammar: corpus', () => {
  let parser: Parser;
  before(async () => {
    ({ parser } = await loadGrammar());
  });
  after(() => parser.delete());

  const folder = grammarFile('test/corpus/');
  for (const file of readdirSync(folder).sort()) {
    const path = new URL(file, folder);
    const cases = casesOf(readFileSync(path, 'utf8'));
    describe(file.replace('.txt', ''), () => {
      it('has cases', () => assert.ok(cases.length > 0));
      for (const { name, input, expected } of cases) {
        it(name, () => {
          const actual = withTree(parser, input, (tree) => tree.rootNode.toString());
          if (process.env.UPDATE_CORPUS) return;
          assert.equal(oneLine(actual), oneLine(expected), `expected\n${indented(actual)}`);
        });
      }
      if (process.env.UPDATE_CORPUS) {
        it('is written anew', () => {
          const text = cases.map(({ name, input }) => {
            const tree = withTree(parser, input, ({ rootNode }) => indented(rootNode.toString()));
            return `${rule}|||\n${name}\n${rule}|||\n${input}\n${divider}|||\n\n${tree}\n`;
          });
          writeFileSync(path, text.join('\n'));
        });
      }
    });
  }
});
