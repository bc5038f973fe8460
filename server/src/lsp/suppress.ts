import { lineBreakOf, type TextDocument } from '../text/document.js';
import { languageOf } from '../workspace/languages.js';
import { placeInTypeScript } from './typescript-place.js';

/** A comment to add or to extend: where, and its text with `reason` for the person to replace. */
export interface SuppressionEdit {
  readonly start: number;
  readonly end: number;
  /** Text before the reason, the reason itself, and what closes the comment. */
  readonly before: string;
  readonly reason: string;
  readonly after: string;
}

interface CommentStyle {
  readonly open: string;
  readonly close: string;
}

const line = (open: string): CommentStyle => ({ open: `${open} `, close: '' });
const block = (open: string, close: string): CommentStyle => ({ open: `${open} `, close: ` ${close}` });

// Strict JSON has no comments, but these files are read with a parser that allows them.
const commentedJson =
  /\.(jsonc|code-workspace)$|(^|\/)\.vscode\/[^/]+\.json$|(^|\/)(tsconfig|jsconfig)[^/]*\.json$|(^|\/)devcontainer\.json$/;

function styleOf(path: string): CommentStyle | undefined {
  switch (languageOf(path)) {
    case 'typescript':
    case 'prisma':
      return line('//');
    case 'sql':
      return line('--');
    case 'yaml':
    case 'toml':
    case 'dotenv':
      return line('#');
    case 'json':
      return commentedJson.test(path) ? line('//') : undefined;
    case 'prompt':
      if (/\.(j2|jinja2?|njk|prompty)$/.test(path)) return block('{#', '#}');
      if (/\.(prompt|hbs|handlebars|mustache)$/.test(path)) return block('{{!--', '--}}');
      return /\.(md|mdc)$/.test(path) ? block('<!--', '-->') : undefined;
    default:
      return undefined;
  }
}

/** Whether a line is text inside a value, where a comment would become part of that value. */
function isInsideText(path: string, document: TextDocument, lineStart: number, lineNumber: number): boolean {
  const language = languageOf(path);
  if (language === 'toml') return (document.text.slice(0, lineStart).split(/"""|'''/).length - 1) % 2 === 1;
  if (language !== 'yaml') return false;
  const textOf = (at: number): string => {
    const { start, end } = document.lineRange(at);
    return document.text.slice(start, end);
  };
  let indent = textOf(lineNumber).search(/\S/);
  for (let at = lineNumber - 1; at >= 0 && indent > 0; at -= 1) {
    const own = textOf(at).search(/\S/);
    if (own < 0 || own >= indent) continue;
    if (/[|>][+-]?\d?[+-]?\s*(#.*)?$/.test(textOf(at))) return true;
    indent = own;
  }
  return false;
}

/** Lines of front matter at the top of a prompt file, the closing `---` included; 0 where there is none. */
function frontMatterLines(document: TextDocument): number {
  const match = /^---\r?\n[\s\S]*?\n---[ \t]*(?=\r?\n|$)/.exec(document.text);
  return match ? match[0].split('\n').length : 0;
}

const placeholder = 'reason';

/** Silences the rule on the line of `offset`: extends the comment that is there, or adds one above. Undefined where none can stand. */
export function suppressOnLine(
  path: string,
  document: TextDocument,
  offset: number,
  ruleId: string,
): SuppressionEdit | undefined {
  const lineNumber = document.positionAt(offset).line;
  const { start, end } = document.lineRange(lineNumber);
  if (lineNumber > 0) {
    const above = document.lineRange(lineNumber - 1);
    const match = /leaklint-disable-next-line\s+([\w-]+(?:\s*,\s*[\w-]+)*)/.exec(document.text.slice(above.start, above.end));
    if (match) {
      const at = above.start + match.index + match[0].length;
      return { start: at, end: at, before: `, ${ruleId}`, reason: '', after: '' };
    }
  }
  let style = styleOf(path);
  if (!style || isInsideText(path, document, start, lineNumber)) return undefined;
  if (languageOf(path) === 'typescript') {
    const place = placeInTypeScript(path, document.text, start);
    if (place === 'text') return undefined;
    if (place === 'jsx') style = block('{/*', '*/}');
  }
  if (languageOf(path) === 'prompt' && lineNumber < frontMatterLines(document)) {
    if (lineNumber === 0) return undefined;
    style = line('#');
  }
  const indent = /^[ \t]*/.exec(document.text.slice(start, end))?.[0] ?? '';
  return {
    ...{ start, end: start, reason: placeholder },
    before: `${indent}${style.open}leaklint-disable-next-line ${ruleId} -- `,
    after: `${style.close}${lineBreakOf(document.text)}`,
  };
}

/** Silences the rule in the whole file, by a comment at its top. */
export function suppressInFile(path: string, document: TextDocument, ruleId: string): SuppressionEdit | undefined {
  const style = styleOf(path);
  if (!style) return undefined;
  // Nothing may stand before a front matter or a `#!` line.
  const top = languageOf(path) === 'prompt' ? frontMatterLines(document) : document.text.startsWith('#!') ? 1 : 0;
  const at = top < document.lineCount ? document.lineRange(top).start : document.text.length;
  const isAtEnd = top > 0 && top >= document.lineCount;
  return {
    ...{ start: at, end: at, reason: placeholder },
    before: `${isAtEnd ? lineBreakOf(document.text) : ''}${style.open}leaklint-disable-file ${ruleId} -- `,
    after: `${style.close}${lineBreakOf(document.text)}`,
  };
}
