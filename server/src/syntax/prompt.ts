import { Edit, Language, Parser, type Tree } from 'web-tree-sitter';
import { coveringEdit, type TextEdit } from '../text/document.js';
import type { Range } from '../text/range.js';
import { assemble } from './prompt/assemble.js';
import { type PromptItem, readItems, updateItems } from './prompt/items.js';

export type PromptRole = 'system' | 'user' | 'assistant' | 'tool' | 'unknown';

/** Text between two role markers, never empty; the markers themselves belong to no segment. */
export interface PromptSegment extends Range {
  readonly role: PromptRole;
}

/** One value that a placeholder puts into the prompt; a placeholder with several values gives several. */
export interface PromptVariable extends Range {
  /** Path from the root variable, with dots: `user.name`, `messages.0.content`. */
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  /** Written so that the engine does not escape: `{{{x}}}`, `{{&x}}`, `<%- x %>`, `x | safe`. */
  readonly raw: boolean;
  /** `jinja` is `{{ x }}` in a text with statements or filters and nothing of Handlebars. */
  readonly delimiter: 'mustache' | 'triple' | 'jinja' | 'ejs' | 'dollar' | 'brace';
  readonly role: PromptRole;
  /** The path that the name is an element or a part of, inside `for`, `#each`, `#with` or a section. */
  readonly source?: string;
}

/** Another template that is put in here. The name is empty when it is computed. */
export interface PromptPartial extends Range {
  readonly name: string;
}

/** What one version of a prompt template says. All ranges are UTF-16 offsets of that text. */
export interface PromptContents {
  /** With its `---` lines; the content is the YAML between them. */
  readonly frontMatter?: Range & { readonly contentStart: number; readonly contentEnd: number };
  /** In order; with the markers they cover everything after the front matter. */
  readonly segments: readonly PromptSegment[];
  readonly variables: readonly PromptVariable[];
  readonly comments: readonly Range[];
  readonly partials: readonly PromptPartial[];
}

export interface PromptSyntax extends PromptContents {
  /** Frees the tree, which no garbage collector sees. What was read stays valid. */
  dispose(): void;
}

export interface PromptParser {
  /**
   * Never throws: what does not parse gives a text without markers and placeholders.
   * With `previous`, only what changed is parsed and read again. `edits` say what changed, when there is
   * one that leads from its text to this one; otherwise the two texts are compared.
   * `previous` stays valid and remains the caller's to dispose.
   */
  parse(text: string, previous?: PromptSyntax, edits?: readonly TextEdit[]): PromptSyntax;
  dispose(): void;
}

/** Row and column as tree-sitter counts them: only \n ends a row. */
function pointAt(text: string, offset: number): { row: number; column: number } {
  let row = 0;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', start)) {
    row += 1;
    start = at + 1;
  }
  return { row, column: offset - start };
}

function treeEdit(before: string, after: string, { start, end, newText }: TextEdit): Edit {
  const newEnd = start + newText.length;
  return new Edit({
    startIndex: start,
    oldEndIndex: end,
    newEndIndex: newEnd,
    startPosition: pointAt(before, start),
    oldEndPosition: pointAt(before, end),
    newEndPosition: pointAt(after, newEnd),
  });
}

/** A tree with the text and the items that belong to it. */
interface Parsed {
  readonly text: string;
  readonly tree: Tree;
  readonly items: readonly PromptItem[];
}

function parseAnew(parser: Parser, text: string): Parsed | undefined {
  const tree = parser.parse(text);
  if (!tree) return undefined;
  return { text, tree, items: readItems(text, tree) };
}

function parseAgain(parser: Parser, text: string, before: Parsed, edits: readonly TextEdit[] | undefined): Parsed | undefined {
  const given = edits?.length === 1 ? edits[0] : undefined;
  const fits = given && before.text.slice(0, given.start) + given.newText + before.text.slice(given.end) === text;
  const edit = given && fits ? given : coveringEdit(before.text, text);
  const old = before.tree.copy();
  try {
    old.edit(treeEdit(before.text, text, edit));
    const tree = parser.parse(text, old);
    if (!tree) return undefined;
    let start = edit.start;
    let end = edit.start + edit.newText.length;
    for (const range of old.getChangedRanges(tree)) {
      start = Math.min(start, range.startIndex);
      end = Math.max(end, range.endIndex);
    }
    const shift = text.length - before.text.length;
    return { text, tree, items: updateItems(before.items, text, tree, { start, end }, shift) };
  } finally {
    old.delete();
  }
}

class ParsedPrompt implements PromptSyntax {
  readonly frontMatter: PromptContents['frontMatter'];
  readonly segments: PromptContents['segments'];
  readonly variables: PromptContents['variables'];
  readonly comments: PromptContents['comments'];
  readonly partials: PromptContents['partials'];
  /** For the next parse; undefined after `dispose`. */
  parsed: Parsed | undefined;

  constructor(text: string, parsed: Parsed | undefined) {
    const contents = assemble(text, parsed?.items ?? []);
    this.frontMatter = contents.frontMatter;
    this.segments = contents.segments;
    this.variables = contents.variables;
    this.comments = contents.comments;
    this.partials = contents.partials;
    this.parsed = parsed;
  }

  dispose(): void {
    this.parsed?.tree.delete();
    this.parsed = undefined;
  }
}

/**
 * `treeSitter` is web-tree-sitter.wasm, `grammar` prompt_template.wasm; both are handed over as bytes,
 * so that this runs the same in Node and in a browser worker.
 */
export async function createPromptParser(wasm: {
  readonly treeSitter: Uint8Array;
  readonly grammar: Uint8Array;
}): Promise<PromptParser> {
  // Without locateFile the glue code asks for its own address, which a bundle does not have.
  await Parser.init({ wasmBinary: wasm.treeSitter, locateFile: (file: string) => file });
  const language = await Language.load(wasm.grammar);
  const parser = new Parser();
  parser.setLanguage(language);
  return {
    parse(text, previous, edits) {
      const before = previous instanceof ParsedPrompt ? previous.parsed : undefined;
      try {
        return new ParsedPrompt(text, before ? parseAgain(parser, text, before, edits) : parseAnew(parser, text));
      } catch {
        // Out of wasm memory: the text is too large for a tree.
        return new ParsedPrompt(text, undefined);
      }
    },
    dispose: () => parser.delete(),
  };
}
