import ts from '@ts-morph/common/dist/typescript.js';
import type { ts as tsNamespace } from '@ts-morph/common';
import type { TextEdit } from '../text/document.js';

/** The TypeScript 6 compiler that ts-morph carries: the one copy of it in each bundle. */
export { ts };
export type { tsNamespace as TS };
export type SourceFile = tsNamespace.SourceFile;
export type Node = tsNamespace.Node;

function scriptKind(path: string): tsNamespace.ScriptKind {
  if (/\.tsx$/i.test(path)) return ts.ScriptKind.TSX;
  if (/\.[mc]?ts$/i.test(path)) return ts.ScriptKind.TS;
  return ts.ScriptKind.JSX; // JavaScript in the wild has JSX in any .js file
}

/** Parses a whole text. Undefined when the text nests deeper than the parser's stack. */
export function parseTypeScript(path: string, text: string): SourceFile | undefined {
  try {
    return ts.createSourceFile(path, text, ts.ScriptTarget.ESNext, false, scriptKind(path));
  } catch {
    return undefined;
  }
}

/** The one span that covers several edits made one after the other. */
function changeRange(before: string, after: string): tsNamespace.TextChangeRange {
  const limit = Math.min(before.length, after.length);
  let start = 0;
  while (start < limit && before.charCodeAt(start) === after.charCodeAt(start)) start += 1;
  let tail = 0;
  while (tail < limit - start && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail += 1;
  return { span: { start, length: before.length - start - tail }, newLength: after.length - start - tail };
}

/** Parses the text after edits, reusing what the earlier tree still holds. The earlier tree must not be used again. */
export function updateTypeScript(previous: SourceFile, text: string, edits: readonly TextEdit[]): SourceFile | undefined {
  try {
    const edit = edits.length === 1 ? edits[0] : undefined;
    const change =
      edit && previous.text.length - (edit.end - edit.start) + edit.newText.length === text.length
        ? { span: { start: edit.start, length: edit.end - edit.start }, newLength: edit.newText.length }
        : changeRange(previous.text, text);
    return ts.updateSourceFile(previous, text, change);
  } catch {
    return parseTypeScript(previous.fileName, text);
  }
}
