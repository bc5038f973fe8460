// biome-ignore-all lint/suspicious/noTemplateCurlyInString: these are placeholders of templates
import { readFileSync } from 'node:fs';
import { Language, Parser, type Tree } from 'web-tree-sitter';

const folder = new URL('../../grammars/prompt/', import.meta.url);

export const grammarFile = (path: string): URL => new URL(path, folder);

export async function loadGrammar(): Promise<{ parser: Parser; language: Language }> {
  await Parser.init();
  const language = await Language.load(readFileSync(grammarFile('prompt_template.wasm')));
  const parser = new Parser();
  parser.setLanguage(language);
  return { parser, language };
}

/** Parses, hands the tree over, and frees it. */
export function withTree<Result>(parser: Parser, text: string, use: (tree: Tree) => Result): Result {
  const tree = parser.parse(text);
  if (!tree) throw new Error('no tree');
  try {
    return use(tree);
  } finally {
    tree.delete();
  }
}

/** Every node with its field and span, to compare trees exactly. */
export function dump(tree: Tree): string {
  const cursor = tree.walk();
  const out: string[] = [];
  try {
    for (;;) {
      out.push(`(${cursor.currentFieldName ?? ''}:${cursor.nodeType} ${cursor.startIndex}-${cursor.endIndex}`);
      if (cursor.gotoFirstChild()) continue;
      out.push(')');
      while (!cursor.gotoNextSibling()) {
        if (!cursor.gotoParent()) return out.join('');
        out.push(')');
      }
    }
  } finally {
    cursor.delete();
  }
}

/** Row and column of an offset, rows ending at \n. */
export function pointAt(text: string, offset: number): { row: number; column: number } {
  const before = text.slice(0, offset);
  const start = before.lastIndexOf('\n') + 1;
  return { row: before.split('\n').length - 1, column: offset - start };
}

/** A stream of numbers in [0, n) that is the same in every run. */
export function randomFrom(seed: number): (n: number) => number {
  let state = seed >>> 0;
  return (n) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * n);
  };
}

/** What prompt templates are made of, whole and in pieces. */
export const pieces = [
  ...[
    '{{',
    '}}',
    '{{{',
    '}}}',
    '{{&',
    '{{#',
    '{{/',
    '{{>',
    '{{!',
    '{{!--',
    '--}}',
    '{%',
    '%}',
    '{%-',
    '-%}',
    '{#',
    '#}',
    '{',
    '}',
  ],
  ...['<%', '<%=', '<%-', '<%#', '%>', '-%>', '${', '<!--', '-->', '<|im_start|>', '<|im_end|>', '<|user|>', '\\', '\\text'],
  ...[
    'system',
    'user',
    'system:',
    '# user:',
    '\nassistant:\n',
    '<system>',
    '</system>',
    '<user>',
    '<message role="',
    '</message>',
    '">',
  ],
  ...[
    '{{role "system"}}',
    '{{#if x}}',
    '{{else}}',
    '{{/if}}',
    '{{> part}}',
    '{% raw %}',
    '{% endraw %}',
    '{% comment %}',
    '{% endcomment %}',
  ],
  ...[
    '{% for x in xs %}',
    '{% endfor %}',
    '{{ x.y }}',
    '{name}',
    '${a.b}',
    '<%= x %>',
    '{{#each xs as |x|}}',
    '{{/each}}',
    '{{#system~}}',
    '{{~/system}}',
  ],
  ...[
    'x',
    'a.b',
    ' | ',
    'safe',
    '"',
    "'",
    '"a"',
    '(',
    ')',
    '[0]',
    '[',
    ']',
    '.',
    '..',
    '../',
    '@',
    '$',
    '=',
    ':',
    ',',
    '?',
    '!',
    '~',
    '-',
    '_',
    '/',
    '<',
    '>',
  ],
  ...[
    'if',
    'else',
    'is',
    'in',
    'for',
    'include',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '\r\n',
    '\t',
    '\0',
    'é',
    '😀',
    '\ufeff',
    '---',
    '---\n',
    'some text',
    '\n',
  ],
];
