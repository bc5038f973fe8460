import { itemsOf, type ScalarNode, type StructuredNode, sourceRange, stringOf } from '../../syntax/structured/node.js';
import type { Range } from '../../text/range.js';

/** One word of a server's command line, with where it stands in the file. */
export interface Word extends Range {
  readonly text: string;
}

const wholeWord = (node: ScalarNode): Word => ({ text: node.text, start: node.content.start, end: node.content.end });

/** Cuts a command line at blanks; quotes keep words together and are dropped. */
function splitLine(node: ScalarNode): Word[] {
  const words: Word[] = [];
  for (const found of node.text.matchAll(/"([^"]*)"|'([^']*)'|[^\s"']+/g)) {
    const quoted = found[1] ?? found[2];
    const start = found.index + (quoted === undefined ? 0 : 1);
    const text = quoted ?? found[0];
    words.push({ text, ...sourceRange(node, start, start + text.length) });
    if (words.length >= 300) break;
  }
  return words;
}

/**
 * The words of a command and its arguments. A command with blanks is a line of its own unless it is a path; a script
 * after `-c` or `/c` is cut too.
 */
export function commandWords(command: StructuredNode | undefined, args: StructuredNode | undefined): Word[] {
  const words: Word[] = [];
  const isScriptFlag = (): boolean => /^(?:-l?c|\/c|-Command)$/i.test(words.at(-1)?.text ?? '');
  for (const node of [...(command?.kind === 'array' ? command.items : [command]), ...itemsOf(args)].slice(0, 300)) {
    const scalar = stringOf(node);
    if (!scalar) continue;
    const isLine =
      /\s/.test(scalar.text) && (isScriptFlag() || (words.length === 0 && !/^(?:[A-Za-z]:\\|\/|\.|~)/.test(scalar.text)));
    if (isLine) words.push(...splitLine(scalar));
    else words.push(wholeWord(scalar));
  }
  return words;
}
